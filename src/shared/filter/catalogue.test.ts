import { expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import { catalogueOf, serviceIds } from './catalogue.ts';

const catalogue = catalogueOf({
  services: services.services,
  user: null,
  isDynamicClient: () => false,
  namespaces: [],
});

const development = services.services
  .filter(({ name }) => name.startsWith('Web development ('))
  .map(({ id }) => id);

it.each([
  // An id is itself, though others are called so, too.
  ['http', ['http']],
  ['SSH', ['ssh']],
  ['Web development (3000)', ['dev-3000']],
  // As the table writes it beside the port.
  ['Web development', development],
  ['웹 개발', development],
  ['AMQP (RabbitMQ)', ['amqp']],
  ['nobody-knows-this', ['nobody-knows-this']],
])('%s means %j', (text, ids) => {
  expect([...serviceIds(catalogue, text)]).toEqual(ids);
});
