import type { Store } from './open-store.js';

/** Lets the next build read every account and reconcile anew. Claims stay until each account is read. */
export async function forgetReadings({ db }: Store): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('readings').execute();
    await trx.updateTable('pictures').set({ input: '' }).execute();
  });
}
