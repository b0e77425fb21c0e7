import { hasStore, openStore, type Store } from '../store/open-store.js';
import { StoreError } from '../store/store-error.js';
import { exitCode } from './exit-codes.js';
import { UserError } from './user-error.js';

/** Opens a project's store for a piece of work and closes it after, however that ends. */
export async function withStore<T>(
  folder: string,
  options: { readonly create: boolean },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  if (!options.create && !hasStore(folder))
    throw new UserError(`there is no store in ${folder}; "crossbearing add PATH..." makes one`);
  const store = await open(folder);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

async function open(folder: string): Promise<Store> {
  try {
    return await openStore(folder);
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message, exitCode.failed);
    throw error;
  }
}
