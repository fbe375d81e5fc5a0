/** What stands for `messages-of-node.ts` where there is no Node. */
export const MESSAGES_OF_NODE = {}
