/** Without what stands in brackets at its end: "AMQP (RabbitMQ)" is "AMQP", and "웹(보안)" is "웹". */
export const withoutBrackets = (name: string): string => name.replace(/(?<=\S) ?\([^()]*\)$/, '');
