//! Whose id an id is: made by capi/generate.py from openitem.h; do not edit.

id!("The id of a customer.", CustomerId);

id!("The id of a company.", CompanyId);

id!("The id of a customer_group.", CustomerGroupId);

id!("The id of a contact.", ContactId);

id!("The id of an address.", AddressId);

id!("The id of a tax_registration.", TaxRegistrationId);

id!("The id of a licence.", LicenceId);

id!("The id of a site.", SiteId);

id!("The id of a job.", JobId);

id!("The id of a contract.", ContractId);

id!("The id of a note.", NoteId);

id!("The id of a communication.", CommunicationId);

id!("The id of an attachment.", AttachmentId);

id!("The id of a link.", LinkId);

id!("The id of a media_type.", MediaTypeId);

id!("The id of a number_range.", NumberRangeId);

id!("The id of an invoice.", InvoiceId);

id!("The id of a payment.", PaymentId);
