/** The kernel's WebAssembly module, in base64. See `kernel.md`. */
declare const kernel: { readonly wasm: () => string }
export = kernel
