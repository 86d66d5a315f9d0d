// The other engine: ODK Web Forms' @getodk/xforms-engine, behind the few questions that are asked of it. It needs a browser's XML parser, which
// jsdom lends, and looks for its XPath parser beside __dirname; both are put in place before it is loaded. It counts days in the host's time zone,
// which is made UTC for it: here a day is a whole number of days everywhere.
import { JSDOM } from 'jsdom'

interface PeerState {
  readonly reference: string
  readonly relevant: boolean
  readonly required: boolean
  readonly readonly: boolean
  readonly instanceValue?: string
  readonly children: readonly PeerNode[] | null
  readonly valueOptions: readonly { value: string }[] | null
  readonly label: { readonly asString: string } | null
}

/** What is used of its nodes; its own types name far more than that. */
export interface PeerNode {
  readonly nodeType: string
  readonly currentState: PeerState
  readonly validationState: { readonly violation?: { readonly condition: 'constraint' | 'required' } | null }
  setValue?(value: unknown): unknown
  selectValues?(values: readonly string[]): unknown
  addInstances?(after?: number, count?: number): unknown
  removeInstances?(start: number, count?: number): unknown
}

const LENT = ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Attr', 'Document', 'Text', 'XMLDocument', 'document', 'window']

async function loadEngine() {
  const { window } = new JSDOM('<x/>', { contentType: 'text/xml' })
  for (const name of LENT) if (!(name in globalThis)) Reflect.set(globalThis, name, Reflect.get(window, name))
  Reflect.set(globalThis, '__dirname', '/')
  process.env.TZ = 'UTC'
  return await import('@getodk/xforms-engine')
}
const engine = loadEngine()

/** Opens an empty record of an XForm. */
export async function openPeer(xform: string): Promise<PeerNode> {
  const { createInstance } = await engine
  const opened = await createInstance(xform, {
    instance: { stateFactory: <T>(state: T) => state },
    form: { fetchFormAttachment: () => Promise.reject(new Error('the form has no attachments')) },
  })
  // Every node of the engine has these members; its union of node types says so in a hundred ways.
  return opened.root as unknown as PeerNode
}

/** The child of a node that stands for this name: a question, a group, or a repeat's range. */
export function childNamed(node: PeerNode, name: string): PeerNode {
  const found = node.currentState.children?.find(child => lastStep(child.currentState.reference) === name)
  if (!found) throw new Error(`the peer has no ${name} in ${node.currentState.reference}`)
  return found
}

function lastStep(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

export function rowsOf(range: PeerNode): readonly PeerNode[] {
  return range.currentState.children ?? []
}
