// Customers, jobs, contracts, currencies, settings, keys and locks.
#include "growth_books.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/search.hpp"

namespace openitem::growth::growth_master_test {
namespace {

// ---- chains of parents: each customer is the child of the one before

CustomerId nth(std::size_t i) {
  return CustomerId(1 + i);
}
void add_child_of_last(Books &books, std::size_t i) {
  books.run(CreateCustomer{{.id = nth(i), .parent = nth(i - 1)}});
}
void label_child(Books &books, std::size_t i) {
  books.run(ChangeCustomer{{.id = nth(i), .label = "gold", .parent = nth(i - 1)}});
}

const Stories parents{
    Told({"ChainOfParents", "oi_ledger_create_customer", "customers"}, nothing, each(add_child_of_last)),
    Told({"UnchangedParents", "oi_ledger_change_customer", "customers"}, each(add_child_of_last),
         each(label_child)),
};

// ---- jobs, contracts and settings, many and one again and again

std::string_view numbered(const char *word, std::size_t i) { // good until the next one
  static std::string text;
  text = word + std::to_string(i);
  return text;
}
void add_customer(Books &books, std::size_t i) {
  const std::string code = "C-" + std::to_string(i);
  books.run(CreateCustomer{{.code = code, .name = code, .external_ref = code}});
}
void change_customer(Books &books, std::size_t i) {
  books.run(ChangeCustomer{{.id = acme, .code = numbered("C-", i)}});
}
void add_job(Books &books, std::size_t i) {
  books.run(CreateJob{{.id = JobId(i), .customer = acme, .code = numbered("J-", i)}});
}
void change_job(Books &books, std::size_t i) {
  books.run(ChangeJob{{.id = JobId(i), .customer = acme, .code = numbered("K-", i)}});
}
void change_first_job(Books &books, std::size_t i) {
  books.run(ChangeJob{{.id = JobId(1), .customer = acme, .code = numbered("K-", i)}});
}
void add_contract(Books &books, std::size_t i) {
  books.run(CreateContract{{.id = ContractId(i), .number = numbered("N-", i), .customer = acme}});
}
void change_contract(Books &books, std::size_t i) {
  books.run(ChangeContract{{.id = ContractId(i), .number = numbered("M-", i), .customer = acme}});
}
void change_settings(Books &books, std::size_t i) {
  books.run(ChangeSettings{{.rounding = i % 2 == 0 ? Rounding::half_up : Rounding::half_even}});
}

const Stories master_data{
    Told({"Customers", "oi_ledger_create_customer", "customers"}, nothing, each(add_customer)),
    Told({"OneCustomerChanged", "oi_ledger_change_customer", "times"}, nothing, each(change_customer)),
    Told({"Jobs", "oi_ledger_create_job", "jobs of one customer"}, nothing, each(add_job)),
    Told({"JobsChanged", "oi_ledger_change_job", "jobs"}, each(add_job), each(change_job)),
    Told({"OneJobChanged", "oi_ledger_change_job", "times"}, each(add_job), each(change_first_job)),
    Told({"Contracts", "oi_ledger_create_contract", "contracts of one customer"}, nothing,
         each(add_contract)),
    Told({"ContractsChanged", "oi_ledger_change_contract", "contracts"}, each(add_contract),
         each(change_contract)),
    Told({"SettingsChanged", "oi_ledger_change_settings", "times"}, nothing, each(change_settings)),
};

void add_unused_customer(Books &books, std::size_t i) {
  books.run(CreateCustomer{{.id = CustomerId(2 + i), .code = numbered("C-", i)}});
}
void delete_customer(Books &books, std::size_t i) {
  books.run(DeleteCustomer{CustomerId(2 + i)});
}
const Stories deleted_customers{
    Told({"CustomersDeleted", "oi_ledger_delete_customer", "customers"}, each(add_unused_customer),
         each(delete_customer)),
};

// ---- contacts of one customer

// Each is primary instead of the one before.
void add_contact(Books &books, std::size_t i) {
  books.run(CreateContact{
      {.id = ContactId(1 + i), .customer = acme, .name = numbered("Contact ", i), .primary = true}});
}
void change_contact(Books &books, std::size_t i) {
  books.run(ChangeContact{
      {.id = ContactId(1 + i), .customer = acme, .name = numbered("Person ", i), .primary = true}});
}
void delete_contact(Books &books, std::size_t i) {
  books.run(DeleteContact{ContactId(1 + i)});
}

const Stories contacts{
    Told({"Contacts", "", "contacts of one customer"}, nothing, each(add_contact)),
    Told({"ContactsChanged", "", "contacts of one customer"}, each(add_contact), each(change_contact)),
    Told({"ContactsDeleted", "", "contacts of one customer"}, each(add_contact), each(delete_contact)),
};

// ---- pages of customers, in order

void list_a_page(Books &books, std::size_t i) {
  for (const CustomerOrder order : {CustomerOrder::id, CustomerOrder::code, CustomerOrder::name})
    (void)list_customers(books.ledger, {.offset = i, .limit = 10, .order = order}).value();
}
const Shapes pages{
    asked({"PagesOfCustomers", "oi_ledger_list_customers", "customers, and pages"}, each(add_customer),
          each(list_a_page)),
};

// ---- searching: whatever is in the ledger, a page costs a page; and what changed since the last one

void find_a_page(Books &books, std::size_t i) {
  const std::string text = "c-" + std::to_string(i);
  for (const std::string_view part : {std::string_view(text), std::string_view("c")})
    (void)search(books.ledger, {.text = part, .limit = 10}).value();
}
void add_and_find(Books &books, std::size_t i) {
  add_customer(books, i);
  find_a_page(books, i);
}
const Shapes searches{
    asked({"PagesOfHits", "oi_ledger_search", "customers, and pages"}, each(add_customer), each(find_a_page)),
};
const Stories searched{
    Told({"CustomersAndHits", "", "customers, each found at once"}, nothing, each(add_and_find)),
};

// ---- currencies

Currency points(std::size_t i) { // Z000001, ...
  const std::string digits = std::to_string(i);
  return Currency::custom("Z" + std::string(6 - digits.size(), '0') + digits, 2).value();
}
void register_points(Books &books, std::size_t i) {
  books.run(RegisterCurrency{points(i)});
}
void bill_in_points(Books &books, std::size_t i) {
  books.run(IssueInvoice{{.customer = acme, .total = Money::of_minor(100, points(i))}});
}
void pay_in_points(Books &books, std::size_t i) {
  books.run(
      RecordPayment{{.customer = acme, .amount = Money::of_minor(100, points(i))}, {Strategy::oldest_first}});
}
void find_points(Books &books, std::size_t i) {
  (void)books.ledger.currency(points(i).code()).value();
}

const Stories currencies{
    Told({"RegisteredCurrencies", "oi_ledger_register_currency", "currencies"}, nothing,
         each(register_points)),
    Told({"InvoicesInManyCurrencies", "oi_ledger_issue_invoice", "currencies of one customer"},
         each(register_points), each(bill_in_points)),
    Told({"PaymentsInManyCurrencies", "oi_ledger_record_payment", "currencies of one customer"},
         then(each(register_points), each(bill_in_points)), each(pay_in_points)),
};
const Shapes currency_questions{
    asked({"FindCurrency", "oi_ledger_currency", "currencies"}, each(register_points), each(find_points)),
};

// ---- idempotency keys

CommandInfo with_key(std::size_t i) {
  static std::string key;
  key = "key " + std::to_string(i);
  return {.effective = opening.effective, .idempotency_key = key};
}
void post_with_key(Books &books, std::size_t i) {
  books.run(IssueInvoice{{.customer = acme, .total = one}}, with_key(i));
}
void drop_next_key(Books &books, std::size_t i) {
  books.run(DropIdempotencyKeys{.before = 2 + i});
}

const Stories keys{
    Told({"Keys", "oi_ledger_issue_invoice", "commands with a key"}, nothing, each(post_with_key)),
    Told({"RepeatedKeys", "oi_ledger_issue_invoice", "keys"}, each(post_with_key), each(post_with_key)),
    Told({"KeysDroppedOneByOne", "oi_ledger_drop_idempotency_keys", "keys"}, each(post_with_key),
         each(drop_next_key)),
};

// ---- period locks

void lock_next_day(Books &books, std::size_t i) {
  books.run(LockPeriod{CommandClass::billing, day_after(date("2000-01-01"), i)});
}
void bill_today(Books &books, std::size_t) {
  books.run(IssueInvoice{{.customer = acme, .total = one}}, today);
}
void lock_all(Books &books, std::size_t) {
  books.run(LockPeriod{CommandClass::all, date("2026-03-31")});
}
// Nobody else's is of use to Acme's clerk.
void except_another(Books &books, std::size_t i) {
  books.run(GrantLockException{.actor = "clerk " + std::to_string(i), .of = CommandClass::billing});
}
// All for one, each for a day.
void except_a_day(Books &books, std::size_t i) {
  const Date day = day_after(date("1990-01-01"), i);
  books.run(GrantLockException{.actor = "clerk", .of = CommandClass::billing, .from = day, .to = day});
}
void bill_late(Books &books, std::size_t) {
  books.refused(IssueInvoice{{.customer = acme, .total = one}}, Errc::period_locked,
                {.effective = opening.effective, .actor = "clerk"});
}
void withdraw_next(Books &books, std::size_t i) {
  books.run(WithdrawLockException{.granted = 2 + i});
}

const Stories locks{
    Told({"Locks", "oi_ledger_lock_period", "locks of one class"}, nothing, each(lock_next_day)),
    Told({"InvoicesAfterManyLocks", "oi_ledger_issue_invoice", "locks, and invoices"}, each(lock_next_day),
         each(bill_today)),
    Told({"LockExceptions", "oi_ledger_grant_lock_exception", "exceptions"}, lock_all, each(except_another)),
    Told({"LockExceptionsOfOthers", "oi_ledger_issue_invoice", "exceptions, and late invoices"},
         then(lock_all, each(except_another)), each(bill_late)),
    Told({"LockExceptionsForADay", "oi_ledger_issue_invoice", "exceptions, and late invoices"},
         then(lock_all, each(except_a_day)), each(bill_late)),
    Told({"LockExceptionsWithdrawn", "oi_ledger_withdraw_lock_exception", "exceptions"},
         then(lock_all, each(except_a_day)), each(withdraw_next)),
};

} // namespace
} // namespace openitem::growth::growth_master_test
