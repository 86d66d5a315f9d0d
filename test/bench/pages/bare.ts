// One input on an empty page: what a key costs this browser before anybody's code runs.
import { expose } from './probe.ts'

let input: HTMLInputElement | null = null

expose({
  mount() {
    input = document.createElement('input')
    document.body.append(input)
  },
  control: () => input,
  shown: () => '',
})
