//! Commands of a ledger, inside and outside a transaction: made by capi/generate.py from openitem.h; do not edit.

use crate::batches::{BatchMode, BatchOutcome, Infos};
use crate::error::Result;
use crate::ids::*;
use crate::ledger::{Ledger, Outcome, Transaction};
use crate::types::*;
use openitem_sys as sys;

macro_rules! commands {
    ($owner:ty) => {
        /// Commands.
        impl $owner {
            /// Forgets idempotency keys of commands recorded before a sequence.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownSequence` (later than the next
            /// one).
            pub fn drop_idempotency_keys(&mut self, keys: &DropIdempotencyKeys, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_drop_idempotency_keys, info, keys)
            }

            /// Replaces the settings.
            ///
            /// Refused besides what every command may be refused with: `Status::InUse` (whether numbers are unique is
            /// decided when the ledger is made).
            pub fn change_settings(&mut self, settings: &Settings, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_change_settings, info, settings)
            }

            /// Adds a currency that ISO 4217 lacks. Repeating it has no effect.
            ///
            /// Refused besides what every command may be refused with: `Status::CurrencyTaken` (registered with other
            /// digits, or an ISO code).
            pub fn register_currency(&mut self, currency: &RegisterCurrency, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_register_currency, info, currency)
            }

            /// Adds a customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer` (parent);
            /// `Status::IdTaken`; `Status::NumberTaken` (code); `Status::ExternalRefTaken`; `Status::AmountNotPositive`
            /// (a negative credit limit); `Status::UnknownRecord` (group).
            pub fn create_customer(&mut self, customer: &Customer<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CustomerId>> {
                self.core().execute(sys::oi_ledger_create_customer, info, customer)
            }

            /// Replaces everything about a customer but its id, the status too.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer` (the customer, or its
            /// parent); `Status::NumberTaken` (code); `Status::ExternalRefTaken`; `Status::ParentCycle`;
            /// `Status::AmountNotPositive` (a negative credit limit); `Status::UnknownRecord` (group).
            pub fn change_customer(&mut self, customer: &Customer<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CustomerId>> {
                self.core().execute(sys::oi_ledger_change_customer, info, customer)
            }

            /// Deletes a customer who never had a document, drafts that are gone apart, with jobs, contracts and all
            /// other records of theirs. What was known before can still be asked; ids are not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::InUse`
            /// (documents or children stand in the way; err names some: make it inactive instead).
            pub fn delete_customer(&mut self, customer: &DeleteCustomer, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_customer, info, customer)
            }

            /// Adds a company.
            ///
            /// Refused besides what every command may be refused with: `Status::IdTaken`.
            pub fn create_company(&mut self, company: &Company<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CompanyId>> {
                self.core().execute(sys::oi_ledger_create_company, info, company)
            }

            /// Replaces everything about a company but its id.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn change_company(&mut self, company: &Company<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CompanyId>> {
                self.core().execute(sys::oi_ledger_change_company, info, company)
            }

            /// Deletes a company. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_company(&mut self, company: &DeleteCompany, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_company, info, company)
            }

            /// Adds a customer group.
            ///
            /// Refused besides what every command may be refused with: `Status::IdTaken`; `Status::NumberTaken` (code).
            pub fn create_customer_group(&mut self, customer_group: &CustomerGroup<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CustomerGroupId>> {
                self.core().execute(sys::oi_ledger_create_customer_group, info, customer_group)
            }

            /// Replaces everything about a customer group but its id.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::NumberTaken`
            /// (code).
            pub fn change_customer_group(&mut self, customer_group: &CustomerGroup<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CustomerGroupId>> {
                self.core().execute(sys::oi_ledger_change_customer_group, info, customer_group)
            }

            /// Deletes a customer group. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse`
            /// (customers in it).
            pub fn delete_customer_group(&mut self, customer_group: &DeleteCustomerGroup, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_customer_group, info, customer_group)
            }

            /// Adds a contact.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`.
            pub fn create_contact(&mut self, contact: &Contact<'_>, info: &CommandInfo<'_>) -> Result<Outcome<ContactId>> {
                self.core().execute(sys::oi_ledger_create_contact, info, contact)
            }

            /// Replaces everything about a contact but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::CustomerMismatch`.
            pub fn change_contact(&mut self, contact: &Contact<'_>, info: &CommandInfo<'_>) -> Result<Outcome<ContactId>> {
                self.core().execute(sys::oi_ledger_change_contact, info, contact)
            }

            /// Deletes a contact. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse`
            /// (communications with it).
            pub fn delete_contact(&mut self, contact: &DeleteContact, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_contact, info, contact)
            }

            /// Adds an address.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`.
            pub fn create_address(&mut self, address: &Address<'_>, info: &CommandInfo<'_>) -> Result<Outcome<AddressId>> {
                self.core().execute(sys::oi_ledger_create_address, info, address)
            }

            /// Replaces everything about an address but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::CustomerMismatch`.
            pub fn change_address(&mut self, address: &Address<'_>, info: &CommandInfo<'_>) -> Result<Outcome<AddressId>> {
                self.core().execute(sys::oi_ledger_change_address, info, address)
            }

            /// Deletes an address. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_address(&mut self, address: &DeleteAddress, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_address, info, address)
            }

            /// Adds a tax registration.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`.
            pub fn create_tax_registration(&mut self, tax_registration: &TaxRegistration<'_>, info: &CommandInfo<'_>) -> Result<Outcome<TaxRegistrationId>> {
                self.core().execute(sys::oi_ledger_create_tax_registration, info, tax_registration)
            }

            /// Replaces everything about a tax registration but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::CustomerMismatch`.
            pub fn change_tax_registration(&mut self, tax_registration: &TaxRegistration<'_>, info: &CommandInfo<'_>) -> Result<Outcome<TaxRegistrationId>> {
                self.core().execute(sys::oi_ledger_change_tax_registration, info, tax_registration)
            }

            /// Deletes a tax registration. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_tax_registration(&mut self, tax_registration: &DeleteTaxRegistration, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_tax_registration, info, tax_registration)
            }

            /// Adds a licence.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::NumberTaken` (number).
            pub fn create_licence(&mut self, licence: &Licence<'_>, info: &CommandInfo<'_>) -> Result<Outcome<LicenceId>> {
                self.core().execute(sys::oi_ledger_create_licence, info, licence)
            }

            /// Replaces everything about a licence but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::CustomerMismatch`; `Status::NumberTaken` (number).
            pub fn change_licence(&mut self, licence: &Licence<'_>, info: &CommandInfo<'_>) -> Result<Outcome<LicenceId>> {
                self.core().execute(sys::oi_ledger_change_licence, info, licence)
            }

            /// Deletes a licence. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_licence(&mut self, licence: &DeleteLicence, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_licence, info, licence)
            }

            /// Adds a site.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::NumberTaken` (code); `Status::ExternalRefTaken`.
            pub fn create_site(&mut self, site: &Site<'_>, info: &CommandInfo<'_>) -> Result<Outcome<SiteId>> {
                self.core().execute(sys::oi_ledger_create_site, info, site)
            }

            /// Replaces everything about a site but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::CustomerMismatch`; `Status::NumberTaken` (code);
            /// `Status::ExternalRefTaken`.
            pub fn change_site(&mut self, site: &Site<'_>, info: &CommandInfo<'_>) -> Result<Outcome<SiteId>> {
                self.core().execute(sys::oi_ledger_change_site, info, site)
            }

            /// Deletes a site. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse` (jobs
            /// there).
            pub fn delete_site(&mut self, site: &DeleteSite, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_site, info, site)
            }

            /// Adds a job of a customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::NumberTaken` (code); `Status::ExternalRefTaken`; `Status::UnknownRecord` (site);
            /// `Status::CustomerMismatch` (a site of another).
            pub fn create_job(&mut self, job: &Job<'_>, info: &CommandInfo<'_>) -> Result<Outcome<JobId>> {
                self.core().execute(sys::oi_ledger_create_job, info, job)
            }

            /// Replaces everything about a job but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::NumberTaken` (code); `Status::ExternalRefTaken`; `Status::UnknownRecord` (site);
            /// `Status::CustomerMismatch` (another customer, or a site of another).
            pub fn change_job(&mut self, job: &Job<'_>, info: &CommandInfo<'_>) -> Result<Outcome<JobId>> {
                self.core().execute(sys::oi_ledger_change_job, info, job)
            }

            /// Adds a contract with a customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::IdTaken`; `Status::NumberTaken`; `Status::ExternalRefTaken`; `Status::JobMismatch` (a job of
            /// another customer); `Status::DatesGoBackwards` (ends before it starts).
            pub fn create_contract(&mut self, contract: &Contract<'_>, info: &CommandInfo<'_>) -> Result<Outcome<ContractId>> {
                self.core().execute(sys::oi_ledger_create_contract, info, contract)
            }

            /// Replaces everything about a contract but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::NumberTaken`; `Status::ExternalRefTaken`; `Status::CustomerMismatch`
            /// (another customer); `Status::JobMismatch` (a job of another customer); `Status::DatesGoBackwards` (ends
            /// before it starts).
            pub fn change_contract(&mut self, contract: &Contract<'_>, info: &CommandInfo<'_>) -> Result<Outcome<ContractId>> {
                self.core().execute(sys::oi_ledger_change_contract, info, contract)
            }

            /// Posts an invoice.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (inactive or not used); `Status::JobStatusForbids` (cancelled or
            /// closed); `Status::CustomerMismatch` (a contract of another customer); `Status::JobMismatch` (a job of
            /// another customer); `Status::CurrencyMismatch` (amounts of two currencies); `Status::TotalNegative`;
            /// `Status::PortionsDiffer` (portions, or total and lines; err.fitting is what they should sum to);
            /// `Status::AmountNotPositive` (a portion); `Status::TermsIncomplete` (the parts of the terms exceed the
            /// total or leave some of it); `Status::DatesGoBackwards` (due dates); `Status::NoBusinessDay`;
            /// `Status::TooManyDecimals` (a price); `Status::Inexact` (the ledger's rounding is unnecessary).
            pub fn issue_invoice(&mut self, invoice: &Invoice<'_>, info: &CommandInfo<'_>) -> Result<Outcome<InvoiceId>> {
                self.core().execute_telling(sys::oi_ledger_issue_invoice, info, invoice)
            }

            /// Posts a debit note.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (inactive or not used); `Status::JobStatusForbids` (cancelled or
            /// closed); `Status::CustomerMismatch` (a contract of another customer); `Status::JobMismatch` (a job of
            /// another customer); `Status::CurrencyMismatch` (amounts of two currencies); `Status::TotalNegative`;
            /// `Status::PortionsDiffer` (portions, or total and lines; err.fitting is what they should sum to);
            /// `Status::AmountNotPositive` (a portion); `Status::TermsIncomplete` (the parts of the terms exceed the
            /// total or leave some of it); `Status::DatesGoBackwards` (due dates); `Status::NoBusinessDay`;
            /// `Status::TooManyDecimals` (a price); `Status::Inexact` (the ledger's rounding is unnecessary).
            pub fn issue_debit_note(&mut self, note: &Invoice<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_issue_debit_note, info, note)
            }

            /// Brings in a balance from elsewhere: kind opening debit (or 0) or opening credit, amount > 0.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (inactive or not used); `Status::JobStatusForbids` (cancelled or
            /// closed); `Status::CustomerMismatch` (a contract of another customer); `Status::JobMismatch` (a job of
            /// another customer); `Status::CurrencyMismatch` (amounts of two currencies); `Status::TotalNegative`;
            /// `Status::PortionsDiffer` (portions, or total and lines; err.fitting is what they should sum to);
            /// `Status::AmountNotPositive` (the total, or a portion); `Status::TermsIncomplete` (the parts of the terms
            /// exceed the total or leave some of it); `Status::DatesGoBackwards` (due dates); `Status::NoBusinessDay`;
            /// `Status::TooManyDecimals` (a price); `Status::Inexact` (the ledger's rounding is unnecessary).
            pub fn record_opening(&mut self, opening: &Invoice<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_record_opening, info, opening)
            }

            /// Uses a customer's open credit on its open items, by a strategy.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::CustomerStatusForbids` (not used); `Status::AmountNotPositive` (at_most); `Status::UnknownItem`
            /// (a credit or target); `Status::WrongKind` (a credit or target of the wrong side); `Status::IsADraft` (a
            /// credit or target); `Status::AlreadyReversed` (a credit or target); `Status::CustomerMismatch` (a credit
            /// or target of another customer); `Status::CurrencyMismatch` (a credit or target of another currency);
            /// `Status::JobMismatch` (a credit or target of another job); `Status::DateBeforeItem` (a credit or target
            /// is dated later); `Status::ExceedsOpen` (err.fitting is what the target could take);
            /// `Status::ExceedsUnapplied` (err.fitting is what the credit could give; without amounts both say 0:
            /// nothing would be done); `Status::PartialPaymentRefused` (part of a due portion would stay open;
            /// err.fitting is the whole of it); `Status::UnknownSequence` (no such dispute of a target).
            pub fn settle(&mut self, settle: &Settle<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_settle, info, settle)
            }

            /// Records a payment and settles it as asked.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::IdTaken`; `Status::NumberTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::TransactionIdTaken`; `Status::ExternalRefTaken`; `Status::CustomerStatusForbids` (not used);
            /// `Status::AmountNotPositive`; `Status::UnknownItem` (a target); `Status::WrongKind` (a target of the
            /// wrong side, a number range of another kind); `Status::IsADraft` (a target); `Status::AlreadyReversed` (a
            /// target); `Status::CustomerMismatch` (a target of another customer); `Status::CurrencyMismatch` (a target
            /// of another currency); `Status::JobMismatch` (a job of another customer, or a target of another job);
            /// `Status::DateBeforeItem` (a target is dated later); `Status::ExceedsOpen` (err.fitting is what the
            /// target could take); `Status::ExceedsUnapplied` (err.fitting is what the credit could give);
            /// `Status::PartialPaymentRefused` (part of a due portion would stay open; err.fitting is the whole of it);
            /// `Status::UnknownSequence` (no such dispute of a target).
            pub fn record_payment(&mut self, payment: &Payment<'_>, info: &CommandInfo<'_>) -> Result<Outcome<PaymentId>> {
                self.core().execute_telling(sys::oi_ledger_record_payment, info, payment)
            }

            /// Records a payment of all an invoice has open.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::IdTaken`; `Status::NumberTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::TransactionIdTaken`;
            /// `Status::ExternalRefTaken`; `Status::CustomerStatusForbids` (not used); `Status::UnknownItem` (the
            /// invoice); `Status::IsADraft`; `Status::AlreadyReversed`; `Status::CustomerMismatch` (the customer
            /// given); `Status::CurrencyMismatch` (the amount given); `Status::JobMismatch` (the job given);
            /// `Status::DateBeforeItem` (the invoice is dated later); `Status::ExceedsOpen` (the amount given is not
            /// what is open, or nothing is: err.fitting).
            pub fn mark_paid(&mut self, paid: &MarkPaid<'_>, info: &CommandInfo<'_>) -> Result<Outcome<PaymentId>> {
                self.core().execute_telling(sys::oi_ledger_mark_paid, info, paid)
            }

            /// Takes back a payment: its applications are undone, the invoices are open again with their own due dates.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::IsADraft`;
            /// `Status::AlreadyReversed`; `Status::AlreadyRefunded`; `Status::NumberTaken` (the fee's);
            /// `Status::DateBeforeItem` (it is dated later); `Status::AmountNotPositive` (the fee).
            pub fn reverse_payment(&mut self, reversal: &ReversePayment<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_reverse_payment, info, reversal)
            }

            /// Posts a credit memo. About an invoice, it reduces that one's open amount first; the rest is credit, or
            /// refunded as asked. Its tax then is what makes the tax credited so far right by code and rate, in the
            /// invoice's own way, so that crediting in pieces leaves no cent over.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (not used); `Status::CustomerMismatch` (a contract or invoice of another
            /// customer); `Status::JobMismatch` (a job of another customer); `Status::CurrencyMismatch` (amounts of two
            /// currencies, or the invoice's); `Status::UnknownItem` (the invoice); `Status::IsADraft` (the invoice);
            /// `Status::AlreadyReversed` (the invoice); `Status::DateBeforeItem` (the invoice is dated later);
            /// `Status::AmountNotPositive`; `Status::ExceedsOpen` (with the memos before it more than the invoice's
            /// total: err.fitting); `Status::ExceedsUnapplied` (the refund is more than the rest: err.fitting);
            /// `Status::TotalNegative`; `Status::PortionsDiffer` (amount and lines); `Status::TooManyDecimals` (a
            /// price); `Status::Inexact` (the ledger's rounding is unnecessary); `Status::Missing` (the invoice of a
            /// dispute, too); `Status::UnknownSequence` (no such dispute of the invoice).
            pub fn issue_credit_memo(&mut self, memo: &CreditMemo<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_issue_credit_memo, info, memo)
            }

            /// Puts credit on a customer's account (+) or takes it back from available credit (-), oldest first.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (not used); `Status::CustomerMismatch` (a contract of another customer);
            /// `Status::JobMismatch` (a job of another customer); `Status::CurrencyMismatch` (amounts of two
            /// currencies); `Status::AmountNotPositive` (a change of zero); `Status::ExceedsAvailableCredit`
            /// (err.fitting is what is available).
            pub fn adjust_account_credit(&mut self, credit: &AccountCredit<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_adjust_account_credit, info, credit)
            }

            /// Keeps an invoice outside the books, or replaces a draft of the same id. What is due when is looked at
            /// when it is posted.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::IdTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::NumberTaken`; `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (inactive or not used); `Status::CustomerMismatch` (a contract of
            /// another customer); `Status::JobMismatch` (a job of another customer); `Status::CurrencyMismatch`
            /// (amounts of two currencies); `Status::TotalNegative`; `Status::PortionsDiffer` (portions, or total and
            /// lines; err.fitting is what they should sum to); `Status::AmountNotPositive` (a portion);
            /// `Status::TooManyDecimals` (a price); `Status::Inexact` (the ledger's rounding is unnecessary);
            /// `Status::NotADraft` (an invoice of this id is in the books).
            pub fn draft_invoice(&mut self, invoice: &Invoice<'_>, info: &CommandInfo<'_>) -> Result<Outcome<InvoiceId>> {
                self.core().execute(sys::oi_ledger_draft_invoice, info, invoice)
            }

            /// Keeps a payment that is announced but not yet collected, or replaces a draft of the same id.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::IdTaken`; `Status::NumberTaken`; `Status::UnknownRecord` (the number range);
            /// `Status::WrongKind` (a number range of another kind); `Status::ExternalRefTaken`;
            /// `Status::CustomerStatusForbids` (not used); `Status::AmountNotPositive`; `Status::JobMismatch` (a job of
            /// another customer); `Status::NotADraft` (a payment of this id is in the books).
            pub fn draft_payment(&mut self, payment: &Payment<'_>, info: &CommandInfo<'_>) -> Result<Outcome<PaymentId>> {
                self.core().execute(sys::oi_ledger_draft_payment, info, payment)
            }

            /// Drops a draft; its number is free again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::NotADraft`.
            pub fn delete_draft(&mut self, draft: &DeleteDraft, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_draft, info, draft)
            }

            /// Posts a draft as it stands, on the command's effective date.
            ///
            /// Refused besides what every command may be refused with: `Status::NotADraft`; `Status::NumberTaken`;
            /// `Status::CustomerStatusForbids`; `Status::UnknownRecord` (the number range);
            /// `Status::TransactionIdTaken`; `Status::JobStatusForbids`; `Status::TermsIncomplete` (the parts of the
            /// terms exceed the total or leave some of it); `Status::DatesGoBackwards` (due dates);
            /// `Status::NoBusinessDay`; `Status::UnknownItem` (the draft, or a target); `Status::WrongKind` (a target
            /// of the wrong side); `Status::IsADraft` (a target); `Status::AlreadyReversed` (a target);
            /// `Status::CustomerMismatch` (a target of another customer); `Status::CurrencyMismatch` (a target of
            /// another currency); `Status::JobMismatch` (a target of another job); `Status::DateBeforeItem` (a target
            /// is dated later); `Status::AmountNotPositive` (a portion's or a target's); `Status::PortionsDiffer` (from
            /// the total); `Status::ExceedsOpen` (err.fitting is what the target could take);
            /// `Status::ExceedsUnapplied` (err.fitting is what the credit could give); `Status::PartialPaymentRefused`
            /// (part of a due portion would stay open; err.fitting is the whole of it); `Status::Inexact` (the ledger's
            /// rounding is unnecessary); `Status::UnknownSequence` (no such dispute of a target).
            pub fn post_draft(&mut self, draft: &PostDraft<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_post_draft, info, draft)
            }

            /// Uses one credit item on the debit items named.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem` (a credit or target);
            /// `Status::WrongKind` (a credit or target of the wrong side); `Status::IsADraft` (a credit or target);
            /// `Status::AlreadyReversed` (a credit or target); `Status::CustomerMismatch` (a credit or target of
            /// another customer); `Status::CurrencyMismatch` (a credit or target of another currency);
            /// `Status::JobMismatch` (a credit or target of another job); `Status::DateBeforeItem` (a credit or target
            /// is dated later); `Status::ExceedsOpen` (err.fitting is what the target could take);
            /// `Status::ExceedsUnapplied` (err.fitting is what the credit could give; without amounts both say 0:
            /// nothing would be done); `Status::PartialPaymentRefused` (part of a due portion would stay open;
            /// err.fitting is what closes whole ones); `Status::CustomerStatusForbids` (not used);
            /// `Status::AmountNotPositive`; `Status::UnknownSequence` (no such dispute of a target).
            pub fn apply_credit(&mut self, application: &ApplyCredit<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_apply_credit, info, application)
            }

            /// Undoes an application group whole; what is to be kept is applied anew. A refund, a debit adjustment and
            /// a write-off are made with their application and go with it; what is kept of them is a smaller item.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownApplication`;
            /// `Status::AlreadyReversed`; `Status::MadeTogether` (keep: it is one of a group, which is undone whole);
            /// `Status::CurrencyMismatch` (keep); `Status::DateBeforeItem` (it is dated later);
            /// `Status::AmountNotPositive` (keep); `Status::ExceedsOpen` (keep is more than can be applied anew:
            /// err.fitting).
            pub fn unapply(&mut self, unapply: &Unapply, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_unapply, info, unapply)
            }

            /// Takes back an invoice, debit note, credit memo, account credit, opening balance or fee; a refund or a
            /// debit adjustment together with its application, which does not stand in the way.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::WrongKind` (a
            /// payment is reversed, a write-off recovered); `Status::IsADraft`; `Status::AlreadyReversed`;
            /// `Status::HasApplications` (err.related names them); `Status::AlreadyRefunded` (part of it was paid out:
            /// the refund goes first); `Status::InUse` (a live credit memo is about it: err.id);
            /// `Status::DateBeforeItem` (it is dated later).
            pub fn void_item(&mut self, item: &VoidItem, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_void_item, info, item)
            }

            /// Takes the reversal of an item back: the item counts again, unapplied.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::IsADraft`;
            /// `Status::WrongKind` (a write-off, a refund and a debit adjustment are made with their application);
            /// `Status::AlreadyExists` (it is not reversed); `Status::DateBeforeItem` (the reversal is dated later);
            /// `Status::ExceedsOpen` (a memo: its invoice is credited by others meanwhile; err.fitting).
            pub fn reinstate(&mut self, item: &Reinstate, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_reinstate, info, item)
            }

            /// What is open of a debit item on the command's date, and is not used later, is due on another day from
            /// then on; before, it shows as due when it was. Undone by changing it back.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::WrongKind` (a
            /// credit item); `Status::IsADraft`; `Status::AlreadyReversed`; `Status::CustomerStatusForbids` (not used);
            /// `Status::DateBeforeItem`; `Status::ExceedsOpen` (nothing is open, or nothing is due on `from`).
            pub fn change_due(&mut self, change: &ChangeDue, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_change_due, info, change)
            }

            /// Part of a debit item is contested: it counts as disputed, and is not past due, as far as it is open.
            /// Payments take the rest first unless they name the dispute (`Target`). outcome->id is the sequence that
            /// names it.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::WrongKind` (a
            /// credit item); `Status::IsADraft`; `Status::AlreadyReversed`; `Status::CustomerStatusForbids` (not used);
            /// `Status::CurrencyMismatch`; `Status::AmountNotPositive`; `Status::DateBeforeItem`; `Status::ExceedsOpen`
            /// (err.fitting is what is open and not disputed).
            pub fn dispute(&mut self, dispute: &Dispute<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_dispute, info, dispute)
            }

            /// What is left of a dispute is disputed no more and counts by its own due date again. Once only, and not
            /// dated before what last reduced it.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownSequence` (no dispute has it);
            /// `Status::AlreadyReversed` (it has ended); `Status::DateBeforeItem`.
            pub fn resolve_dispute(&mut self, resolve: &ResolveDispute, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_resolve_dispute, info, resolve)
            }

            /// Pays credit out; with `refund_unapply` it first undoes applications, newest first.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::WrongKind` (not
            /// a credit that can be paid out); `Status::IdTaken`; `Status::NumberTaken`;
            /// `Status::CustomerStatusForbids`; `Status::IsADraft`; `Status::AlreadyReversed`;
            /// `Status::CurrencyMismatch`; `Status::DateBeforeItem` (it is dated later); `Status::AmountNotPositive`;
            /// `Status::ExceedsUnapplied` (err.fitting).
            pub fn refund(&mut self, refund: &Refund<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_refund, info, refund)
            }

            /// Gives up what a debit item has open, or part of it.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`; `Status::WrongKind` (not
            /// a debit item); `Status::IdTaken`; `Status::NumberTaken`; `Status::CustomerStatusForbids`;
            /// `Status::IsADraft`; `Status::AlreadyReversed`; `Status::CurrencyMismatch`; `Status::DateBeforeItem` (it
            /// is dated later); `Status::AmountNotPositive`; `Status::ExceedsOpen` (err.fitting).
            pub fn write_off(&mut self, write_off: &WriteOff<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute_telling(sys::oi_ledger_write_off, info, write_off)
            }

            /// Takes a write-off back: what it closed is open again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownItem`;
            /// `Status::AlreadyReversed`; `Status::DateBeforeItem` (it is dated later).
            pub fn recover_write_off(&mut self, write_off: &RecoverWriteOff, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_recover_write_off, info, write_off)
            }

            /// Closes a period: no command of the class may count from a day up to `through`. The later of the lock for
            /// the class and the lock for all decides.
            pub fn lock_period(&mut self, lock: &LockPeriod, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_lock_period, info, lock)
            }

            /// Lets somebody date commands into a locked period for a while. outcome->id is the sequence that names the
            /// exception.
            ///
            /// Refused besides what every command may be refused with: `Status::DatesGoBackwards` (from > to).
            pub fn grant_lock_exception(&mut self, exception: &LockException<'_>, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_grant_lock_exception, info, exception)
            }

            /// Takes an exception back.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownSequence` (none was granted with
            /// it); `Status::AlreadyReversed`.
            pub fn withdraw_lock_exception(&mut self, withdraw: &WithdrawException, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_withdraw_lock_exception, info, withdraw)
            }

            /// Adds a note.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::UnknownItem`; `Status::CustomerMismatch` (a document of another).
            pub fn create_note(&mut self, note: &Note<'_>, info: &CommandInfo<'_>) -> Result<Outcome<NoteId>> {
                self.core().execute(sys::oi_ledger_create_note, info, note)
            }

            /// Replaces everything about a note but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord`; `Status::UnknownItem`; `Status::CustomerMismatch` (a document of another, or
            /// another customer than before).
            pub fn change_note(&mut self, note: &Note<'_>, info: &CommandInfo<'_>) -> Result<Outcome<NoteId>> {
                self.core().execute(sys::oi_ledger_change_note, info, note)
            }

            /// Deletes a note. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse` (links
            /// of it).
            pub fn delete_note(&mut self, note: &DeleteNote, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_note, info, note)
            }

            /// Adds a communication.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::UnknownRecord` (contact); `Status::UnknownItem`; `Status::CustomerMismatch` (a document or
            /// contact of another); `Status::ExternalRefTaken`.
            pub fn create_communication(&mut self, communication: &Communication<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CommunicationId>> {
                self.core().execute(sys::oi_ledger_create_communication, info, communication)
            }

            /// Replaces everything about a communication but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord` (the communication, or contact); `Status::UnknownItem`;
            /// `Status::CustomerMismatch` (a document or contact of another, or another customer than before);
            /// `Status::ExternalRefTaken`.
            pub fn change_communication(&mut self, communication: &Communication<'_>, info: &CommandInfo<'_>) -> Result<Outcome<CommunicationId>> {
                self.core().execute(sys::oi_ledger_change_communication, info, communication)
            }

            /// Deletes a communication. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse` (links
            /// of it, or attachments that came or went with it).
            pub fn delete_communication(&mut self, communication: &DeleteCommunication, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_communication, info, communication)
            }

            /// Adds an attachment.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::UnknownRecord` (communication); `Status::UnknownItem`; `Status::CustomerMismatch` (a document
            /// or communication of another); `Status::InvalidArgument` (media_type: no type, or none that the media
            /// types list).
            pub fn create_attachment(&mut self, attachment: &Attachment<'_>, info: &CommandInfo<'_>) -> Result<Outcome<AttachmentId>> {
                self.core().execute(sys::oi_ledger_create_attachment, info, attachment)
            }

            /// Replaces everything about an attachment but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord` (the attachment, or communication); `Status::UnknownItem`;
            /// `Status::CustomerMismatch` (a document or communication of another, or another customer than before);
            /// `Status::InvalidArgument` (media_type: no type, or another than before and none that the media types
            /// list).
            pub fn change_attachment(&mut self, attachment: &Attachment<'_>, info: &CommandInfo<'_>) -> Result<Outcome<AttachmentId>> {
                self.core().execute(sys::oi_ledger_change_attachment, info, attachment)
            }

            /// Deletes an attachment. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse` (links
            /// of it).
            pub fn delete_attachment(&mut self, attachment: &DeleteAttachment, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_attachment, info, attachment)
            }

            /// Adds a link.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::IdTaken`;
            /// `Status::UnknownRecord` (record); `Status::UnknownItem`; `Status::CustomerMismatch` (an item or record
            /// of another).
            pub fn create_link(&mut self, link: &Link, info: &CommandInfo<'_>) -> Result<Outcome<LinkId>> {
                self.core().execute(sys::oi_ledger_create_link, info, link)
            }

            /// Replaces everything about a link but its id and customer.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`;
            /// `Status::UnknownRecord` (the link, or record); `Status::UnknownItem`; `Status::CustomerMismatch` (an
            /// item or record of another, or another customer than before).
            pub fn change_link(&mut self, link: &Link, info: &CommandInfo<'_>) -> Result<Outcome<LinkId>> {
                self.core().execute(sys::oi_ledger_change_link, info, link)
            }

            /// Deletes a link. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_link(&mut self, link: &DeleteLink, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_link, info, link)
            }

            /// Adds a media type.
            ///
            /// Refused besides what every command may be refused with: `Status::IdTaken`; `Status::NumberTaken`
            /// (pattern).
            pub fn create_media_type(&mut self, media_type: &MediaType<'_>, info: &CommandInfo<'_>) -> Result<Outcome<MediaTypeId>> {
                self.core().execute(sys::oi_ledger_create_media_type, info, media_type)
            }

            /// Replaces everything about a media type but its id.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::NumberTaken`
            /// (pattern).
            pub fn change_media_type(&mut self, media_type: &MediaType<'_>, info: &CommandInfo<'_>) -> Result<Outcome<MediaTypeId>> {
                self.core().execute(sys::oi_ledger_change_media_type, info, media_type)
            }

            /// Deletes a media type. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`.
            pub fn delete_media_type(&mut self, media_type: &DeleteMediaType, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_media_type, info, media_type)
            }

            /// Adds a number range.
            ///
            /// Refused besides what every command may be refused with: `Status::IdTaken`; `Status::NumberTaken` (code);
            /// `Status::WrongKind` (documents of the kind have no numbers, or the range is of another); `Status::InUse`
            /// (another one of the kind is automatic).
            pub fn create_number_range(&mut self, number_range: &NumberRange<'_>, info: &CommandInfo<'_>) -> Result<Outcome<NumberRangeId>> {
                self.core().execute(sys::oi_ledger_create_number_range, info, number_range)
            }

            /// Replaces everything about a number range but its id.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::NumberTaken`
            /// (code); `Status::WrongKind` (documents of the kind have no numbers, or the range is of another);
            /// `Status::InUse` (another one of the kind is automatic).
            pub fn change_number_range(&mut self, number_range: &NumberRange<'_>, info: &CommandInfo<'_>) -> Result<Outcome<NumberRangeId>> {
                self.core().execute(sys::oi_ledger_change_number_range, info, number_range)
            }

            /// Deletes a number range. What was known before can still be asked; its id is not given again.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownRecord`; `Status::InUse` (it has
            /// given numbers, or a draft names it).
            pub fn delete_number_range(&mut self, number_range: &DeleteNumberRange, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_delete_number_range, info, number_range)
            }

            /// Takes the personal texts (names, notes, references, reasons) out of everything the ledger holds of a
            /// customer: the record, contacts, jobs, contracts, drafts, items, marks, every earlier version of them; or
            /// of one record alone. Figures, ids, numbers and sequences stay. What the ledger no longer has,
            /// `erase_journal` takes out of its journal; a snapshot is written anew.
            ///
            /// Refused besides what every command may be refused with: `Status::UnknownCustomer`; `Status::UnknownJob`;
            /// `Status::UnknownContract`; `Status::UnknownItem`; `Status::UnknownRecord` (a contact or mark);
            /// `Status::CustomerStatusForbids` (neither inactive nor not used).
            pub fn erase_personal(&mut self, what: &ErasePersonal, info: &CommandInfo<'_>) -> Result<Outcome> {
                self.core().execute(sys::oi_ledger_erase_personal, info, what)
            }

            /// Adds customers. One info for all rows, or one a row.
            ///
            /// Refused as `create_customer`, of the first row refused: `Error::row`.
            pub fn create_customers<'i>(&mut self, customers: &[Customer<'_>], info: impl Into<Infos<'i>>, mode: BatchMode) -> Result<BatchOutcome<CustomerId>> {
                self.core().batch(sys::oi_ledger_create_customers, info.into(), customers, mode)
            }

            /// Posts invoices. One info for all rows, or one a row.
            ///
            /// Refused as `issue_invoice`, of the first row refused: `Error::row`.
            pub fn issue_invoices<'i>(&mut self, invoices: &[Invoice<'_>], info: impl Into<Infos<'i>>, mode: BatchMode) -> Result<BatchOutcome<InvoiceId>> {
                self.core().batch(sys::oi_ledger_issue_invoices, info.into(), invoices, mode)
            }

            /// Records payments and settles them as asked. One info for all rows, or one a row.
            ///
            /// Refused as `record_payment`, of the first row refused: `Error::row`.
            pub fn record_payments<'i>(&mut self, payments: &[Payment<'_>], info: impl Into<Infos<'i>>, mode: BatchMode) -> Result<BatchOutcome<PaymentId>> {
                self.core().batch(sys::oi_ledger_record_payments, info.into(), payments, mode)
            }

            /// Posts credit memos. One info for all rows, or one a row.
            ///
            /// Refused as `issue_credit_memo`, of the first row refused: `Error::row`.
            pub fn issue_credit_memos<'i>(&mut self, memos: &[CreditMemo<'_>], info: impl Into<Infos<'i>>, mode: BatchMode) -> Result<BatchOutcome> {
                self.core().batch(sys::oi_ledger_issue_credit_memos, info.into(), memos, mode)
            }

            /// Uses many credit items on the debit items named. One info for all rows, or one a row.
            ///
            /// Refused as `apply_credit`, of the first row refused: `Error::row`.
            pub fn apply_credits<'i>(&mut self, applications: &[ApplyCredit<'_>], info: impl Into<Infos<'i>>, mode: BatchMode) -> Result<BatchOutcome> {
                self.core().batch(sys::oi_ledger_apply_credits, info.into(), applications, mode)
            }
        }
    };
}

commands!(Ledger);
commands!(Transaction<'_>);
