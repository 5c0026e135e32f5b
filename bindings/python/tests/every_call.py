"""Each function of the module, and what it takes: made by capi/generate.py from openitem.h; do not edit."""

# (the library's name, Python's, whether it is a ledger's method, (argument, optional, type) of each)
EVERY_CALL = [
    ('oi_ledger_drop_idempotency_keys', 'drop_idempotency_keys', True, [
        ('keys', False, 'DropIdempotencyKeys'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_settings', 'settings', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_change_settings', 'change_settings', True, [
        ('settings', False, 'Settings'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_currency', 'currency', True, [
        ('code', False, 'str'),
    ]),
    ('oi_ledger_register_currency', 'register_currency', True, [
        ('currency', False, 'RegisterCurrency'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_verify', 'verify', True, [
    ]),
    ('oi_ledger_state_digest', 'state_digest', True, [
    ]),
    ('oi_ledger_books_digest', 'books_digest', True, [
    ]),
    ('oi_ledger_known_at', 'known_at', True, [
        ('instant', False, 'Union[datetime.datetime, int]'),
    ]),
    ('oi_ledger_replay_journal', '_replay_journal', True, [
        ('data', False, 'bytes'),
        ('position', False, 'int'),
    ]),
    ('oi_ledger_snapshot', 'snapshot', True, [
    ]),
    ('oi_ledger_load_snapshot', 'load_snapshot', True, [
        ('data', False, 'bytes'),
    ]),
    ('oi_ledger_find_item', 'find_item', True, [
        ('item', False, 'ItemRef'),
        ('at', False, 'Union[AsOf, datetime.date]'),
    ]),
    ('oi_ledger_find_number', 'find_number', True, [
        ('kind', False, 'ItemKind'),
        ('number', False, 'str'),
    ]),
    ('oi_ledger_find_external_ref', 'find_external_ref', True, [
        ('kind', False, 'ItemKind'),
        ('external_ref', False, 'str'),
    ]),
    ('oi_ledger_find_transaction_id', 'find_transaction_id', True, [
        ('method', False, 'str'),
        ('transaction_id', False, 'str'),
    ]),
    ('oi_ledger_list_items', 'list_items', True, [
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('filter', True, 'ItemFilter'),
    ]),
    ('oi_ledger_list_portions', 'list_portions', True, [
        ('item', False, 'ItemRef'),
        ('at', False, 'Union[AsOf, datetime.date]'),
    ]),
    ('oi_ledger_list_lines', 'list_lines', True, [
        ('item', False, 'ItemRef'),
    ]),
    ('oi_ledger_list_taxes', 'list_taxes', True, [
        ('item', False, 'ItemRef'),
    ]),
    ('oi_ledger_create_customer', 'create_customer', True, [
        ('customer', False, 'Customer'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_customer', 'change_customer', True, [
        ('customer', False, 'Customer'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_customer', 'delete_customer', True, [
        ('customer', False, 'DeleteCustomer'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_create_customers', 'create_customers', True, [
        ('customers', False, 'Sequence[Customer]'),
        ('info', False, 'Union[CommandInfo, Sequence[CommandInfo]]'),
        ('each_row', True, 'bool'),
    ]),
    ('oi_ledger_find_customer', 'find_customer', True, [
        ('customer', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_find_customer_code', 'find_customer_code', True, [
        ('code', False, 'str'),
    ]),
    ('oi_ledger_find_customer_external_ref', 'find_customer_external_ref', True, [
        ('external_ref', False, 'str'),
    ]),
    ('oi_ledger_list_customers', 'list_customers', True, [
        ('filter', True, 'CustomerFilter'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_terms', '_list_terms', True, [
        ('customer', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_customer_defaults', 'customer_defaults', True, [
        ('customer', False, 'int'),
        ('contract', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_company', 'create_company', True, [
        ('company', False, 'Company'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_company', 'change_company', True, [
        ('company', False, 'Company'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_company', 'delete_company', True, [
        ('company', False, 'DeleteCompany'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_company', 'find_company', True, [
        ('company', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_companies', 'list_companies', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_company_terms', '_list_company_terms', True, [
        ('company', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_customer_group', 'create_customer_group', True, [
        ('customer_group', False, 'CustomerGroup'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_customer_group', 'change_customer_group', True, [
        ('customer_group', False, 'CustomerGroup'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_customer_group', 'delete_customer_group', True, [
        ('customer_group', False, 'DeleteCustomerGroup'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_customer_group', 'find_customer_group', True, [
        ('customer_group', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_customer_groups', 'list_customer_groups', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_customer_group_terms', '_list_customer_group_terms', True, [
        ('customer_group', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_contact', 'create_contact', True, [
        ('contact', False, 'Contact'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_contact', 'change_contact', True, [
        ('contact', False, 'Contact'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_contact', 'delete_contact', True, [
        ('contact', False, 'DeleteContact'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_contact', 'find_contact', True, [
        ('contact', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_contacts', 'list_contacts', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_address', 'create_address', True, [
        ('address', False, 'Address'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_address', 'change_address', True, [
        ('address', False, 'Address'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_address', 'delete_address', True, [
        ('address', False, 'DeleteAddress'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_address', 'find_address', True, [
        ('address', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_addresses', 'list_addresses', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_customer_address', 'customer_address', True, [
        ('customer', False, 'int'),
        ('purpose', False, 'AddressKind'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_tax_registration', 'create_tax_registration', True, [
        ('tax_registration', False, 'TaxRegistration'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_tax_registration', 'change_tax_registration', True, [
        ('tax_registration', False, 'TaxRegistration'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_tax_registration', 'delete_tax_registration', True, [
        ('tax_registration', False, 'DeleteTaxRegistration'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_tax_registration', 'find_tax_registration', True, [
        ('tax_registration', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_tax_registrations', 'list_tax_registrations', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_licence', 'create_licence', True, [
        ('licence', False, 'Licence'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_licence', 'change_licence', True, [
        ('licence', False, 'Licence'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_licence', 'delete_licence', True, [
        ('licence', False, 'DeleteLicence'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_licence', 'find_licence', True, [
        ('licence', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_find_licence_number', 'find_licence_number', True, [
        ('kind', False, 'str'),
        ('number', False, 'str'),
    ]),
    ('oi_ledger_list_licences', 'list_licences', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_site', 'create_site', True, [
        ('site', False, 'Site'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_site', 'change_site', True, [
        ('site', False, 'Site'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_site', 'delete_site', True, [
        ('site', False, 'DeleteSite'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_site', 'find_site', True, [
        ('site', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_sites', 'list_sites', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_job', 'create_job', True, [
        ('job', False, 'Job'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_job', 'change_job', True, [
        ('job', False, 'Job'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_job', 'find_job', True, [
        ('job', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_find_job_code', 'find_job_code', True, [
        ('code', False, 'str'),
    ]),
    ('oi_ledger_list_jobs', 'list_jobs', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_contract', 'create_contract', True, [
        ('contract', False, 'Contract'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_contract', 'change_contract', True, [
        ('contract', False, 'Contract'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_contract', 'find_contract', True, [
        ('contract', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_find_contract_number', 'find_contract_number', True, [
        ('number', False, 'str'),
    ]),
    ('oi_ledger_list_contracts', 'list_contracts', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_contract_terms', '_list_contract_terms', True, [
        ('contract', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_issue_invoice', 'issue_invoice', True, [
        ('invoice', False, 'Invoice'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_issue_invoices', 'issue_invoices', True, [
        ('invoices', False, 'Sequence[Invoice]'),
        ('info', False, 'Union[CommandInfo, Sequence[CommandInfo]]'),
        ('each_row', True, 'bool'),
    ]),
    ('oi_ledger_issue_debit_note', 'issue_debit_note', True, [
        ('note', False, 'Invoice'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_record_opening', 'record_opening', True, [
        ('opening', False, 'Invoice'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_settle', 'settle', True, [
        ('settle', False, 'Settle'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_record_payment', 'record_payment', True, [
        ('payment', False, 'Payment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_record_payments', 'record_payments', True, [
        ('payments', False, 'Sequence[Payment]'),
        ('info', False, 'Union[CommandInfo, Sequence[CommandInfo]]'),
        ('each_row', True, 'bool'),
    ]),
    ('oi_ledger_mark_paid', 'mark_paid', True, [
        ('paid', False, 'MarkPaid'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_reverse_payment', 'reverse_payment', True, [
        ('reversal', False, 'ReversePayment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_issue_credit_memo', 'issue_credit_memo', True, [
        ('memo', False, 'CreditMemo'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_issue_credit_memos', 'issue_credit_memos', True, [
        ('memos', False, 'Sequence[CreditMemo]'),
        ('info', False, 'Union[CommandInfo, Sequence[CommandInfo]]'),
        ('each_row', True, 'bool'),
    ]),
    ('oi_ledger_adjust_account_credit', 'adjust_account_credit', True, [
        ('credit', False, 'AccountCredit'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_draft_invoice', 'draft_invoice', True, [
        ('invoice', False, 'Invoice'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_draft_payment', 'draft_payment', True, [
        ('payment', False, 'Payment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_draft', 'delete_draft', True, [
        ('draft', False, 'DeleteDraft'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_post_draft', 'post_draft', True, [
        ('draft', False, 'PostDraft'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_apply_credit', 'apply_credit', True, [
        ('application', False, 'ApplyCredit'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_apply_credits', 'apply_credits', True, [
        ('applications', False, 'Sequence[ApplyCredit]'),
        ('info', False, 'Union[CommandInfo, Sequence[CommandInfo]]'),
        ('each_row', True, 'bool'),
    ]),
    ('oi_ledger_unapply', 'unapply', True, [
        ('unapply', False, 'Unapply'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_list_applications', 'list_applications', True, [
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('filter', True, 'ApplicationFilter'),
    ]),
    ('oi_ledger_void_item', 'void_item', True, [
        ('item', False, 'VoidItem'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_reinstate', 'reinstate', True, [
        ('item', False, 'Reinstate'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_due', 'change_due', True, [
        ('change', False, 'ChangeDue'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_list_marks', 'list_marks', True, [
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('filter', True, 'MarkFilter'),
    ]),
    ('oi_ledger_find_mark', 'find_mark', True, [
        ('mark', False, 'int'),
        ('at', False, 'Union[AsOf, datetime.date]'),
    ]),
    ('oi_ledger_dispute', 'dispute', True, [
        ('dispute', False, 'Dispute'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_resolve_dispute', 'resolve_dispute', True, [
        ('resolve', False, 'ResolveDispute'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_refund', 'refund', True, [
        ('refund', False, 'Refund'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_write_off', 'write_off', True, [
        ('write_off', False, 'WriteOff'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_recover_write_off', 'recover_write_off', True, [
        ('write_off', False, 'RecoverWriteOff'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_lock_period', 'lock_period', True, [
        ('lock', False, 'LockPeriod'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_grant_lock_exception', 'grant_lock_exception', True, [
        ('exception', False, 'LockException'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_withdraw_lock_exception', 'withdraw_lock_exception', True, [
        ('withdraw', False, 'WithdrawException'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_list_period_locks', '_list_period_locks', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_note', 'create_note', True, [
        ('note', False, 'Note'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_note', 'change_note', True, [
        ('note', False, 'Note'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_note', 'delete_note', True, [
        ('note', False, 'DeleteNote'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_note', 'find_note', True, [
        ('note', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_notes', 'list_notes', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_communication', 'create_communication', True, [
        ('communication', False, 'Communication'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_communication', 'change_communication', True, [
        ('communication', False, 'Communication'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_communication', 'delete_communication', True, [
        ('communication', False, 'DeleteCommunication'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_communication', 'find_communication', True, [
        ('communication', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_communications', 'list_communications', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_attachment', 'create_attachment', True, [
        ('attachment', False, 'Attachment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_attachment', 'change_attachment', True, [
        ('attachment', False, 'Attachment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_attachment', 'delete_attachment', True, [
        ('attachment', False, 'DeleteAttachment'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_attachment', 'find_attachment', True, [
        ('attachment', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_attachments', 'list_attachments', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_link', 'create_link', True, [
        ('link', False, 'Link'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_link', 'change_link', True, [
        ('link', False, 'Link'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_link', 'delete_link', True, [
        ('link', False, 'DeleteLink'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_link', 'find_link', True, [
        ('link', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_links', 'list_links', True, [
        ('customer', True, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_media_type', 'create_media_type', True, [
        ('media_type', False, 'MediaType'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_media_type', 'change_media_type', True, [
        ('media_type', False, 'MediaType'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_media_type', 'delete_media_type', True, [
        ('media_type', False, 'DeleteMediaType'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_media_type', 'find_media_type', True, [
        ('media_type', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_media_types', 'list_media_types', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_create_number_range', 'create_number_range', True, [
        ('number_range', False, 'NumberRange'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_change_number_range', 'change_number_range', True, [
        ('number_range', False, 'NumberRange'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_delete_number_range', 'delete_number_range', True, [
        ('number_range', False, 'DeleteNumberRange'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_find_number_range', 'find_number_range', True, [
        ('number_range', False, 'int'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_list_number_ranges', 'list_number_ranges', True, [
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_erase_personal', 'erase_personal', True, [
        ('what', False, 'ErasePersonal'),
        ('info', False, 'CommandInfo'),
    ]),
    ('oi_ledger_erase_journal', 'erase_journal', True, [
        ('data', False, 'bytes'),
    ]),
    ('oi_ledger_account_balance', 'account_balance', True, [
        ('customer', False, 'int'),
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('options', True, 'BalanceOptions'),
    ]),
    ('oi_ledger_list_balances', 'list_balances', True, [
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('filter', True, 'BalanceFilter'),
    ]),
    ('oi_ledger_aging', '_aging', True, [
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('calculator', True, 'Union[AgingCalculator, AgingOptions]'),
    ]),
    ('oi_ledger_customer_summary', '_customer_summary', True, [
        ('customer', False, 'int'),
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('calculator', True, 'Union[AgingCalculator, AgingOptions]'),
    ]),
    ('oi_ledger_customer_figures', 'customer_figures', True, [
        ('customer', False, 'int'),
        ('currency', False, 'Union[str, Currency]'),
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('calculator', True, 'Union[AgingCalculator, AgingOptions]'),
    ]),
    ('oi_ledger_transaction_history', '_transaction_history', True, [
        ('filter', False, 'HistoryFilter'),
        ('at', False, 'Union[AsOf, datetime.date]'),
    ]),
    ('oi_ledger_explain_balance', '_explain_balance', True, [
        ('customer', False, 'int'),
        ('currency', False, 'Union[str, Currency]'),
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('job', True, 'int'),
    ]),
    ('oi_ledger_explain_aging', '_explain_aging', True, [
        ('customer', False, 'int'),
        ('currency', False, 'Union[str, Currency]'),
        ('bucket', False, 'int'),
        ('at', False, 'Union[AsOf, datetime.date]'),
        ('calculator', True, 'Union[AgingCalculator, AgingOptions]'),
        ('job', True, 'int'),
    ]),
    ('oi_ledger_numbering', '_numbering', True, [
        ('kind', False, 'ItemKind'),
        ('known_through', True, 'int'),
    ]),
    ('oi_ledger_search', 'search', True, [
        ('filter', False, 'SearchFilter'),
    ]),
    ('oi_item_kind_name', 'oi_item_kind_name', False, [
        ('kind', False, 'int'),
    ]),
    ('oi_status_name', 'oi_status_name', False, [
        ('status', False, 'int'),
    ]),
    ('oi_status_message', 'oi_status_message', False, [
        ('status', False, 'int'),
    ]),
    ('oi_status_count', 'oi_status_count', False, [
    ]),
    ('oi_status_at', 'oi_status_at', False, [
        ('index', False, 'int'),
    ]),
    ('oi_version', 'oi_version', False, [
    ]),
    ('oi_abi_level', 'oi_abi_level', False, [
    ]),
    ('oi_build_info', 'oi_build_info', False, [
    ]),
    ('oi_has_feature', 'oi_has_feature', False, [
        ('name', False, 'str'),
    ]),
    ('oi_currency_iso', 'oi_currency_iso', False, [
        ('code', False, 'str'),
    ]),
    ('oi_currency_custom', 'oi_currency_custom', False, [
        ('code', False, 'str'),
        ('digits', False, 'int'),
    ]),
    ('oi_iso4217_count', 'oi_iso4217_count', False, [
    ]),
    ('oi_iso4217_read', 'oi_iso4217_read', False, [
        ('first', False, 'int'),
        ('count', False, 'int'),
    ]),
    ('oi_iso4217_date', 'oi_iso4217_date', False, [
    ]),
    ('oi_money_parse', 'oi_money_parse', False, [
        ('text', False, 'str'),
    ]),
    ('oi_money_extend', 'oi_money_extend', False, [
        ('quantity', False, 'Number'),
        ('unit_price', False, 'Number'),
        ('currency', False, 'Union[Currency, str, None]'),
        ('rounding', False, 'int'),
    ]),
    ('oi_money_multiply', 'oi_money_multiply', False, [
        ('amount', False, 'Money'),
        ('factor', False, 'Number'),
        ('rounding', False, 'int'),
    ]),
    ('oi_money_percent_of', 'oi_money_percent_of', False, [
        ('amount', False, 'Money'),
        ('percent', False, 'Number'),
        ('rounding', False, 'int'),
    ]),
    ('oi_money_proportion', 'oi_money_proportion', False, [
        ('amount', False, 'Money'),
        ('numerator', False, 'Money'),
        ('denominator', False, 'Money'),
        ('rounding', False, 'int'),
    ]),
    ('oi_money_divide', 'oi_money_divide', False, [
        ('amount', False, 'Money'),
        ('divisor', False, 'Number'),
        ('rounding', False, 'int'),
    ]),
    ('oi_money_round_to_step', 'oi_money_round_to_step', False, [
        ('amount', False, 'Money'),
        ('step', False, 'Money'),
        ('rounding', False, 'int'),
    ]),
    ('oi_decimal_from_int64', 'oi_decimal_from_int64', False, [
        ('coefficient', False, 'int'),
        ('scale', False, 'int'),
    ]),
    ('oi_decimal_parse', 'oi_decimal_parse', False, [
        ('text', False, 'str'),
    ]),
    ('oi_decimal_print', 'oi_decimal_print', False, [
        ('value', False, 'Number'),
    ]),
    ('oi_decimal_add', 'oi_decimal_add', False, [
        ('a', False, 'Number'),
        ('b', False, 'Number'),
    ]),
    ('oi_decimal_subtract', 'oi_decimal_subtract', False, [
        ('a', False, 'Number'),
        ('b', False, 'Number'),
    ]),
    ('oi_decimal_multiply', 'oi_decimal_multiply', False, [
        ('a', False, 'Number'),
        ('b', False, 'Number'),
    ]),
    ('oi_decimal_compare', 'oi_decimal_compare', False, [
        ('a', False, 'Number'),
        ('b', False, 'Number'),
    ]),
    ('oi_decimal_rescale', 'oi_decimal_rescale', False, [
        ('value', False, 'Number'),
        ('scale', False, 'int'),
        ('rounding', False, 'int'),
    ]),
    ('oi_decimal_quotient', 'oi_decimal_quotient', False, [
        ('numerator', False, 'Number'),
        ('denominator', False, 'Number'),
        ('scale', False, 'int'),
        ('rounding', False, 'int'),
    ]),
    ('oi_date_from_civil', 'oi_date_from_civil', False, [
        ('year', False, 'int'),
        ('month', False, 'int'),
        ('day', False, 'int'),
    ]),
    ('oi_date_to_civil', 'oi_date_to_civil', False, [
        ('date', False, 'Optional[datetime.date]'),
    ]),
    ('oi_date_parse', 'oi_date_parse', False, [
        ('text', False, 'str'),
    ]),
    ('oi_date_print', 'oi_date_print', False, [
        ('date', False, 'Optional[datetime.date]'),
    ]),
    ('oi_date_weekday', 'oi_date_weekday', False, [
        ('date', False, 'Optional[datetime.date]'),
    ]),
    ('oi_date_add_days', 'oi_date_add_days', False, [
        ('date', False, 'Optional[datetime.date]'),
        ('days', False, 'int'),
    ]),
    ('oi_date_add_months', 'oi_date_add_months', False, [
        ('date', False, 'Optional[datetime.date]'),
        ('months', False, 'int'),
    ]),
    ('oi_date_with_day', 'oi_date_with_day', False, [
        ('date', False, 'Optional[datetime.date]'),
        ('day', False, 'int'),
    ]),
    ('oi_date_is_business_day', 'oi_date_is_business_day', False, [
        ('date', False, 'Optional[datetime.date]'),
        ('calendar', True, 'BusinessCalendar'),
    ]),
    ('oi_date_shift', 'oi_date_shift', False, [
        ('date', False, 'Optional[datetime.date]'),
        ('rule', False, 'int'),
        ('calendar', True, 'BusinessCalendar'),
    ]),
    ('oi_terms_discount_date', 'oi_terms_discount_date', False, [
        ('tier', False, 'DiscountTier'),
        ('base', False, 'Optional[datetime.date]'),
    ]),
    ('oi_terms_due_date', 'oi_terms_due_date', False, [
        ('portion', False, 'TermsPortion'),
        ('base', False, 'DueInputs'),
        ('calendar', True, 'BusinessCalendar'),
    ]),
    ('oi_item_status_name', 'oi_item_status_name', False, [
        ('status', False, 'int'),
    ]),
    ('oi_record_read_header', 'oi_record_read_header', False, [
        ('record', False, 'Record'),
    ]),
]
