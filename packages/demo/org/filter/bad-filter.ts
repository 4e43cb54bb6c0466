import { ApiError } from '../errors/api-error.ts';

/** 400 E0000031: a filter nobody can read, with what is wrong with it. */
export const badFilter = (cause: string): ApiError => new ApiError('E0000031', { causes: [cause] });
