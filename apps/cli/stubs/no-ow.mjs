// Stands for ow in the bundle: epub-gen-memory checks its options with it, and ours are typed. Whatever is asked of it
// while shapes are declared is itself again; asked for a value, it says whether that is a string, the one use at run time.
const shape = new Proxy(() => {}, {
  get: (_, name) => (name === 'isValid' ? (value) => typeof value === 'string' : shape),
  apply: () => shape,
})

export default shape
