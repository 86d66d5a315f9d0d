// Shows bytes as a picture. The address lives only as long as the picture is shown.
import { useEffect, useState } from 'react'

export function Picture({ blob, alt, className }: { blob: Blob; alt: string; className: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return address ? <img src={address} alt={alt} className={className} /> : null
}
