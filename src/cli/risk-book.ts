import services from '../../resources/services/services.json';
import { createRiskBook } from '../shared/exposure/risks.ts';

/** What each service puts at stake. */
export const riskBook = createRiskBook(services);
