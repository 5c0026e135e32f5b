//! Whose id an id is: made by capi/generate.py from openitem.h; do not edit.

id!("The id of a customer.", CustomerId);

id!("The id of a contact.", ContactId);

id!("The id of a job.", JobId);

id!("The id of a contract.", ContractId);

id!("The id of an invoice.", InvoiceId);

id!("The id of a payment.", PaymentId);
