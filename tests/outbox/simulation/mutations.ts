/** The two safeguards, each taken away. */
import type { Mutation } from './run-seed.ts';

/** Any worker may settle a record, whoever holds it by now. */
export const withoutFencing: Mutation = {
  store: (store) => {
    const tokens = new Map<string, number>();
    return {
      ...store,
      lease(request) {
        const records = store.lease(request);
        for (const { key, token } of records) tokens.set(key, token);
        return records;
      },
      settle: (settlements, now) =>
        store.settle(
          settlements.map((one) => ({ ...one, token: tokens.get(one.key) ?? one.token })),
          now,
        ),
    };
  },
};

/** A record whose outcome is unknown is sent again unseen. */
export const withoutQuery: Mutation = {
  sender: (sender) => ({ send: sender.send, lookUp: async () => ({ kind: 'absent' }) }),
};
