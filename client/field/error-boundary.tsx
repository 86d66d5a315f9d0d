// A screen that fails says that nothing saved is lost and offers a way on, instead of a white page.
import { Component, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children
  }
}

function Broken() {
  const texts = useTexts()
  return (
    <main className="screen">
      <EmptyState icon="alert" title={texts.common.somethingBroke}>
        <Button look="primary" icon="rotate" onClick={() => window.location.assign('/')}>
          {texts.common.reload}
        </Button>
      </EmptyState>
    </main>
  )
}
