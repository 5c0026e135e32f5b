// Records that nobody saves: master data, settings, locks.
#include "journal/forged_books.hpp"
#include "openitem/calendar/fiscal_year.hpp"

namespace openitem::forged_records_test {
namespace {

using namespace forged_books;
using forged_books::later; // not the word of descriptions

TEST_F(Forged, CustomersThatNobodySaves) {
  give(ChangeCustomer{{.id = CustomerId(2), .code = "B", .parent = CustomerId(1), .external_ref = "crm 2"}});
  const CustomerSaved first{.id = CustomerId(1), .code = "A", .external_ref = "crm 1"};
  const CustomerSaved third{.id = CustomerId(3), .code = "C", .external_ref = "crm 3"};
  const auto changed = [&](const CustomerSaved &of, const std::function<void(CustomerSaved &)> &change) {
    CustomerSaved copy = of;
    change(copy);
    return with({copy}, day, copy.id.value());
  };
  const Currency points = Currency::custom("POINTS", 0).value();
  const std::vector<TermsPortion> nothing{{.share = PortionShare::percent}, net_days(30)};
  const std::vector<TermsPortion> nothing_fixed{
      {.share = PortionShare::fixed, .fixed = Money::zero(ten.currency())}, net_days(30)};
  accepted(changed(first, [](CustomerSaved &) {}), "a change");
  accepted(changed(third, [](CustomerSaved &) {}), "a new one");
  accepted(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(2); }), "with a parent");
  accepted(changed(third, [](CustomerSaved &c) { c.credit_limit = Money::zero(ten.currency()); }),
           "with a limit of nothing");
  refused(changed(third, [](CustomerSaved &c) { c.id = CustomerId(); }), "without an id");
  refused(changed(third, [](CustomerSaved &c) { c.code = " C"; }), "a code with a blank ahead");
  refused(changed(third, [](CustomerSaved &c) { c.code = "A"; }), "another's code");
  refused(changed(third, [](CustomerSaved &c) { c.external_ref = "crm 3 "; }), "a blank behind");
  refused(changed(third, [](CustomerSaved &c) { c.external_ref = "crm 2"; }), "another's reference");
  refused(changed(third, [](CustomerSaved &c) { c.name = "two\nlines"; }), "a name in two lines");
  refused(changed(third, [](CustomerSaved &c) { c.label = "two\nlines"; }), "a label in two lines");
  refused(changed(third, [](CustomerSaved &c) { c.salesperson = "two\nlines"; }), "a seller in two lines");
  refused(changed(third, [&](CustomerSaved &c) { c.terms = nothing; }), "terms with a portion of nothing");
  refused(changed(third, [&](CustomerSaved &c) { c.terms = nothing_fixed; }), "of a fixed nothing");
  refused(changed(third, [&](CustomerSaved &c) { c.currency = points; }), "a currency nobody registered");
  refused(changed(third, [&](CustomerSaved &c) { c.credit_limit = Money::of_minor(1, points); }),
          "a limit in it");
  refused(changed(third, [](CustomerSaved &c) { c.credit_limit = money("-0.01 USD"); }),
          "a limit below nothing");
  refused(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(4); }), "an unknown parent");
  refused(changed(third, [](CustomerSaved &c) { c.parent = CustomerId(3); }), "its own parent");
  refused(changed(first, [](CustomerSaved &c) { c.parent = CustomerId(2); }), "its child's child");

  give(CreateCustomerGroup{{.code = "GOLD"}});
  give(CreateCustomerGroup{{.code = "OLD"}});
  give(DeleteCustomerGroup{CustomerGroupId(2)});
  accepted(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(1); }), "in a group");
  refused(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(2); }), "in one that was deleted");
  refused(changed(third, [](CustomerSaved &c) { c.group = CustomerGroupId(3); }), "in an unknown one");
  accepted(changed(third, [](CustomerSaved &c) { c.discount_percent = percent(100); }), "all for nothing");
  refused(changed(third, [](CustomerSaved &c) { c.discount_percent = percent(101); }), "for less");
}

TEST_F(Forged, JobsAndContractsThatNobodySaves) {
  give(CreateJob{{.customer = CustomerId(1), .code = "K", .external_ref = "job 2"}});
  give(CreateContract{{.number = "C-1", .customer = CustomerId(1), .external_ref = "contract 1"}});
  const auto job = [&](const std::function<void(JobSaved &)> &change, std::uint64_t id = 3) {
    JobSaved saved{.id = JobId(id), .customer = CustomerId(1), .code = id == 1 ? "J" : "L"};
    change(saved);
    return with({saved}, day, saved.id.value());
  };
  accepted(job([](JobSaved &j) { j.status = JobStatus::closed; }), "a closed job");
  accepted(job([](JobSaved &j) { j.name = "Garage"; }, 1), "a job with another name");
  refused(job([](JobSaved &j) { j.id = JobId(); }), "a job without an id");
  refused(job([](JobSaved &j) { j.customer = CustomerId(9); }), "a job of nobody");
  refused(job([](JobSaved &j) { j.customer = CustomerId(2); }, 1), "a job that goes to another customer");
  refused(job([](JobSaved &j) { j.code = "L "; }), "a job's code with a blank behind");
  refused(job([](JobSaved &j) { j.code = "K"; }), "another job's code");
  refused(job([](JobSaved &j) { j.external_ref = "a\tb"; }), "a job's reference with a tab");
  refused(job([](JobSaved &j) { j.external_ref = "job 2"; }), "another job's reference");
  refused(job([](JobSaved &j) { j.name = "two\nlines"; }), "a job's name in two lines");
  give(CreateSite{{.customer = CustomerId(1), .code = "NORTH"}});
  give(CreateSite{{.customer = CustomerId(2), .code = "SOUTH"}});
  accepted(job([](JobSaved &j) { j.site = SiteId(1); }), "a job at a site");
  refused(job([](JobSaved &j) { j.site = SiteId(2); }), "a job at another customer's site");
  refused(job([](JobSaved &j) { j.site = SiteId(3); }), "a job at an unknown one");

  const auto contract = [&](const std::function<void(ContractSaved &)> &change, std::uint64_t id = 2) {
    ContractSaved saved{.id = ContractId(id), .number = id == 1 ? "C-1" : "C-2", .customer = CustomerId(1)};
    saved.job = JobId(1);
    saved.starts = saved.ends = day;
    change(saved);
    return with({saved}, day, saved.id.value());
  };
  accepted(contract([](ContractSaved &) {}), "a contract of a day");
  accepted(contract([](ContractSaved &c) { c.starts = {}; }), "one that only ends");
  accepted(contract([](ContractSaved &c) { c.ends = {}; }), "one that only begins");
  accepted(contract([](ContractSaved &) {}, 1), "a contract that gets a job");
  refused(contract([](ContractSaved &c) { c.id = ContractId(); }), "a contract without an id");
  refused(contract([](ContractSaved &c) { c.customer = CustomerId(2); }), "a contract for another's job");
  refused(contract([](ContractSaved &c) { c.customer = CustomerId(2), c.job = {}; }, 1),
          "a contract that goes to another customer");
  refused(contract([](ContractSaved &c) { c.starts = later; }), "a contract that ends before it starts");
  refused(contract([](ContractSaved &c) { c.number = " C-2"; }), "a number with a blank ahead");
  refused(contract([](ContractSaved &c) { c.number = "C-1"; }), "another contract's number");
  refused(contract([](ContractSaved &c) { c.external_ref = " 2"; }), "a reference with a blank ahead");
  refused(contract([](ContractSaved &c) { c.external_ref = "contract 1"; }), "another's reference");
  accepted(contract([](ContractSaved &c) { c.discount_percent = percent(100); }), "a contract for nothing");
  refused(contract([](ContractSaved &c) { c.discount_percent = percent(101); }), "more discount than all");
}

TEST_F(Forged, ContactsThatNobodySaves) {
  give(CreateContact{{.customer = CustomerId(1), .name = "Ann", .primary = true}});
  give(CreateContact{{.customer = CustomerId(1), .name = "Bob"}});
  give(CreateContact{{.customer = CustomerId(2), .name = "Eve", .primary = true}});
  give(DeleteContact{ContactId(2)});
  const auto saved = [](std::uint64_t id, bool primary = false) {
    return RecordSaved{Contact{
        .id = ContactId(id), .customer = CustomerId(1), .name = id == 1 ? "Ann" : "Zoe", .primary = primary}};
  };
  const auto contact = [&](const std::function<void(Contact &)> &change, std::uint64_t id = 4) {
    RecordSaved event = saved(id);
    change(std::get<Contact>(event.record));
    return with({event}, day, std::get<Contact>(event.record).id.value());
  };
  accepted(contact([](Contact &) {}), "a contact");
  accepted(contact([](Contact &c) { c.name = {}; }), "one without a name, as it is when that was erased");
  accepted(contact([](Contact &c) { c.phone = "1"; }, 1), "a contact with a telephone");
  refused(contact([](Contact &c) { c.id = ContactId(); }), "a contact without an id");
  refused(contact([](Contact &c) { c.customer = CustomerId(9); }), "a contact of nobody");
  refused(contact([](Contact &c) { c.customer = CustomerId(2); }, 1), "one that goes to another customer");
  refused(contact([](Contact &) {}, 2), "one that was deleted");
  refused(contact([](Contact &c) { c.email = " a@b.test"; }), "an address with a blank ahead");
  refused(contact([](Contact &c) { c.primary = true; }), "a second one that is primary");
  accepted(with({saved(1, false), saved(4, true)}, day, 4), "one that becomes primary instead of another");
  refused(with({saved(1, false), saved(4, true)}, day, 1), "the same under the id of the other");
  refused(with({saved(1, false), saved(4, false)}, day, 4), "two that are not primary");
  refused(with({saved(1, false), saved(1, true)}, day, 1), "one that becomes primary instead of itself");
  refused(with({saved(4, false), saved(5, false)}, day, 5), "two at once");
  refused(with({saved(1, false), saved(4, true), saved(5, false)}, day, 5), "three at once");
  refused(with({saved(1, false), RecordDeleted{EntityKind::contact, 3}}), "one saved and one deleted");
  accepted(with({RecordDeleted{EntityKind::contact, 3}}), "one deleted");
  refused(with({RecordDeleted{EntityKind::contact, 2}}), "one deleted twice");
  refused(with({RecordDeleted{EntityKind::customer, 1}}), "a customer deleted");
  refused(with({RecordDeleted{EntityKind::none, 0}}), "nothing deleted");
}

TEST_F(Forged, CompaniesAndGroupsThatNobodySaves) {
  give(CreateCustomerGroup{{.code = "GOLD"}});
  give(CreateCustomerGroup{{.code = "OLD"}});
  give(ChangeCustomer{{.id = CustomerId(1), .code = "A", .group = CustomerGroupId(1)}});
  const auto company = [&](const std::function<void(Company &)> &change) {
    return with({changed_record(Company{.id = CompanyId(1), .name = "Home"}, change)}, day, 1);
  };
  const auto group = [&](const std::function<void(CustomerGroup &)> &change, std::uint64_t id = 3) {
    return with({changed_record(CustomerGroup{.id = CustomerGroupId(id)}, change)}, day, id);
  };
  const std::vector<TermsPortion> nothing{{.share = PortionShare::percent}, net_days(30)};
  accepted(company([](Company &) {}), "a company");
  refused(company([](Company &c) { c.discount_percent = percent(101); }), "more discount than all");
  refused(company([&](Company &c) { c.terms = nothing; }), "terms with a portion of nothing");
  refused(company([](Company &c) { c.city = "Cluj "; }), "a city with a blank behind");
  accepted(group([](CustomerGroup &) {}), "a group");
  accepted(group([](CustomerGroup &g) { g.code = "BEST"; }, 1), "a group with another code");
  refused(group([](CustomerGroup &g) { g.code = "GOLD"; }), "another group's code");
  refused(group([](CustomerGroup &g) { g.discount_percent = percent(-1); }), "less discount than none");
  refused(group([&](CustomerGroup &g) { g.terms = nothing; }), "a group's terms with a portion of nothing");
  accepted(with({RecordDeleted{EntityKind::customer_group, 2}}), "an empty group deleted");
  refused(with({RecordDeleted{EntityKind::customer_group, 1}}), "one deleted with a customer in it");
}

TEST_F(Forged, AddressesThatNobodySaves) {
  const auto of = [](std::uint64_t id, AddressKind kind, bool is_default, std::uint64_t customer = 1) {
    return RecordSaved{Address{
        .id = AddressId(id), .customer = CustomerId(customer), .kind = kind, .is_default = is_default}};
  };
  const auto main = AddressKind::main;
  const auto billing = AddressKind::billing;
  for (const RecordSaved &given :
       {of(1, main, true), of(2, billing, true), of(3, billing, false), of(4, main, true, 2)})
    give(CreateAddress{std::get<Address>(given.record)});
  give(CreateContact{{.customer = CustomerId(1), .primary = true}});
  accepted(with({of(5, main, false)}, day, 5), "an address");
  refused(with({of(5, main, true)}, day, 5), "a second default of a kind");
  refused(with({of(3, billing, true)}, day, 3), "one that becomes it, too");
  refused(with({of(5, main, false, 9)}, day, 5), "an address of nobody");
  refused(with({of(3, billing, false, 2)}, day, 3), "one that goes to another customer");
  accepted(with({of(2, billing, false), of(3, billing, true)}, day, 3), "a default instead of another");
  accepted(with({of(1, main, false), of(2, main, true)}, day, 2), "one that brings the flag to another kind");
  refused(with({of(1, main, false), of(3, billing, false)}, day, 3), "two that are not the default");
  const auto shipping = AddressKind::shipping;
  refused(with({of(1, main, false), of(5, shipping, true)}, day, 5), "the default of another kind");
  refused(with({of(1, main, false), of(4, main, true, 2)}, day, 4), "another customer's");
  const RecordSaved contact{Contact{.id = ContactId(1), .customer = CustomerId(1)}};
  refused(with({contact, of(5, shipping, true)}, day, 5), "a contact that makes room for an address");
  refused(with({contact, of(5, main, true)}, day, 5), "and is one too many");
}

// Contacts have no kinds: the flag of one stands where that of main addresses does.
TEST_F(Forged, RecordsThatMakeRoomForOneOfAnotherKind) {
  const Contact ann{.id = ContactId(1), .customer = CustomerId(1)};
  const Address home{.id = AddressId(1), .customer = CustomerId(1), .kind = AddressKind::main};
  Contact primary = ann;
  primary.primary = true;
  Address chosen = home;
  chosen.is_default = true;
  give(CreateContact{primary});
  refused(with({RecordSaved{ann}, RecordSaved{chosen}}, day, 1), "a contact for an address");
  give(ChangeContact{ann});
  give(CreateAddress{chosen});
  refused(with({RecordSaved{home}, RecordSaved{primary}}, day, 1), "an address for a contact");
}

TEST_F(Forged, RegistrationsAndLicencesThatNobodySaves) {
  give(CreateTaxRegistration{{.customer = CustomerId(1), .kind = "VAT", .number = "RO1"}});
  give(CreateLicence{{.customer = CustomerId(1), .kind = "contractor", .number = "L-1"}});
  const auto registration = [&](const std::function<void(TaxRegistration &)> &change, std::uint64_t id = 2) {
    const TaxRegistration made{
        .id = TaxRegistrationId(id), .customer = CustomerId(1), .kind = "VAT", .number = "RO1"};
    return with({changed_record(made, change)}, day, id);
  };
  accepted(registration([](TaxRegistration &) {}), "a registration, and the number is no key");
  refused(registration([](TaxRegistration &r) { r.customer = CustomerId(2); }, 1),
          "a registration that goes to another customer");
  refused(registration([](TaxRegistration &r) { r.kind = "VAT "; }), "a kind with a blank behind");
  const auto licence = [&](const std::function<void(Licence &)> &change, std::uint64_t id = 2) {
    const Licence made{.id = LicenceId(id), .customer = CustomerId(2), .kind = "contractor", .number = "L-2"};
    return with({changed_record(made, change)}, day, id);
  };
  accepted(licence([](Licence &) {}), "a licence");
  accepted(licence([](Licence &l) { l.kind = "resale", l.number = "L-1"; }), "the number in another kind");
  refused(licence([](Licence &l) { l.number = "L-1"; }), "the number within its kind");
  refused(licence([](Licence &l) { l.number = {}; }), "a licence without a number");
  refused(licence([](Licence &) {}, 1), "a licence that goes to another customer");
}

TEST_F(Forged, SitesThatNobodySaves) {
  give(CreateSite{{.customer = CustomerId(1), .code = "NORTH", .external_ref = "s-1"}});
  give(CreateSite{{.customer = CustomerId(1), .code = "SOUTH"}});
  give(CreateJob{{.customer = CustomerId(1), .code = "ROOF", .site = SiteId(1)}});
  const auto site = [&](const std::function<void(Site &)> &change, std::uint64_t id = 3) {
    return with({changed_record(Site{.id = SiteId(id), .customer = CustomerId(2)}, change)}, day, id);
  };
  accepted(site([](Site &) {}), "a site");
  refused(site([](Site &s) { s.code = "NORTH"; }), "another site's code");
  refused(site([](Site &s) { s.external_ref = "s-1"; }), "another site's reference");
  refused(site([](Site &) {}, 2), "a site that goes to another customer");
  refused(with({RecordDeleted{EntityKind::site, 1}}), "a site deleted with a job at it");
  accepted(with({RecordDeleted{EntityKind::site, 2}}), "a site deleted");
}

// What notes, communications and attachments are about is their customer's, and so is what they name.
class ForgedCorrespondence : public Forged {
 protected:
  ForgedCorrespondence() {
    give(IssueInvoice{invoice("7.00 USD", 2)}); // of another customer
    give(CreateContact{{.customer = CustomerId(1)}});
    give(CreateContact{{.customer = CustomerId(2)}});
    give(CreateNote{{.customer = CustomerId(1), .text = "Ring before ten"}});
    give(CreateNote{{.customer = CustomerId(2)}});
    give(CreateCommunication{{.customer = CustomerId(1), .contact = ContactId(1)}});
    give(CreateCommunication{{.customer = CustomerId(2)}});
    give(CreateAttachment{
        {.customer = CustomerId(1), .communication = CommunicationId(1), .media_type = "application/pdf"}});
    give(CreateLink{{.customer = CustomerId(1), .kind = EntityKind::note, .record = 1, .item = one}});
  }
  // A new one of customer 1 that is changed before it is saved.
  template <class T> ForgedJournal made(T record, const std::function<void(T &)> &change) const {
    record.id = decltype(record.id)(3);
    record.customer = CustomerId(1);
    return with({changed_record(record, change)}, day, 3);
  }
  const ItemRef of_another{ItemKind::invoice, 3};
  const ItemRef unknown{ItemKind::invoice, 4};
  const ItemRef of_no_id{ItemKind::invoice, 0};
};

TEST_F(ForgedCorrespondence, NotesThatNobodySaves) {
  const auto note = [&](const std::function<void(Note &)> &change) { return made(Note{}, change); };
  accepted(note([](Note &) {}), "a note");
  accepted(note([&](Note &n) { n.about = two; }), "a note about an invoice");
  refused(note([&](Note &n) { n.about = of_another; }), "a note about another customer's invoice");
  refused(note([&](Note &n) { n.about = unknown; }), "a note about an unknown one");
  refused(note([&](Note &n) { n.about = of_no_id; }), "a note about an invoice that is none");
  refused(note([](Note &n) { n.written_micros = -1; }), "a note from before 1970");
  refused(with({RecordDeleted{EntityKind::note, 1}}), "a note deleted with a link of it");
  accepted(with({RecordDeleted{EntityKind::note, 2}}), "a note deleted");
}

TEST_F(ForgedCorrespondence, CommunicationsThatNobodySaves) {
  const auto letter = [&](const std::function<void(Communication &)> &change) {
    return made(Communication{}, change);
  };
  accepted(letter([&](Communication &c) { c.contact = ContactId(1), c.about = one; }), "a letter");
  refused(letter([&](Communication &c) { c.about = of_another; }), "about another customer's invoice");
  refused(letter([&](Communication &c) { c.about = of_no_id; }), "about an invoice that is none");
  refused(letter([](Communication &c) { c.contact = ContactId(2); }), "with another customer's contact");
  refused(letter([](Communication &c) { c.contact = ContactId(3); }), "with an unknown one");
  refused(with({RecordDeleted{EntityKind::contact, 1}}), "a contact deleted with a letter to it");
  accepted(with({RecordDeleted{EntityKind::contact, 2}}), "a contact deleted");
  refused(with({RecordDeleted{EntityKind::communication, 1}}),
          "a letter deleted with a file that came with it");
  accepted(with({RecordDeleted{EntityKind::communication, 2}}), "a letter deleted");
}

TEST_F(ForgedCorrespondence, AttachmentsThatNobodySaves) {
  give(CreateMediaType{{.pattern = "application/*"}});
  const auto file = [&](const std::function<void(Attachment &)> &change) {
    return made(Attachment{.media_type = "application/pdf"}, change);
  };
  accepted(file([](Attachment &a) { a.byte_count = max_id; }), "a file as long as any");
  refused(file([](Attachment &a) { a.byte_count = max_id + 1; }), "a longer one");
  accepted(file([](Attachment &a) { a.media_type = "Application/PDF"; }), "a type in capitals");
  refused(file([](Attachment &a) { a.media_type = "image/png"; }), "a type outside the list");
  refused(file([](Attachment &a) { a.media_type = "pdf"; }), "no type");
  refused(file([](Attachment &a) { a.media_type = {}; }), "none at all");
  refused(file([&](Attachment &a) { a.about = of_another; }), "a file about another customer's invoice");
  refused(file([&](Attachment &a) { a.about = of_no_id; }), "a file about an invoice that is none");
  refused(file([](Attachment &a) { a.communication = CommunicationId(2); }),
          "with another customer's letter");
  give(CreateLink{{.customer = CustomerId(1), .kind = EntityKind::attachment, .record = 1, .item = one}});
  refused(with({RecordDeleted{EntityKind::attachment, 1}}), "a file deleted with a link of it");
  give(DeleteLink{LinkId(2)});
  accepted(with({RecordDeleted{EntityKind::attachment, 1}}), "a file deleted");
}

TEST_F(ForgedCorrespondence, LinksThatNobodySaves) {
  const auto link = [&](const std::function<void(Link &)> &change) {
    return made(Link{.kind = EntityKind::note, .record = 1, .item = two}, change);
  };
  accepted(link([](Link &) {}), "a link");
  accepted(link([](Link &l) { l.kind = EntityKind::attachment; }), "one of a file");
  refused(link([](Link &l) { l.kind = EntityKind::contact; }), "one of a contact");
  refused(link([](Link &l) { l.record = 2; }), "one of another customer's note");
  refused(link([](Link &l) { l.record = 3; }), "one of an unknown one");
  refused(link([&](Link &l) { l.item = of_another; }), "one to another customer's invoice");
  refused(link([&](Link &l) { l.item = of_no_id; }), "one to an invoice that is none");
  refused(link([](Link &l) { l.item = {}; }), "one to nothing");
  accepted(with({RecordDeleted{EntityKind::link, 1}}), "a link deleted");
}

TEST_F(Forged, MediaTypesThatNobodySaves) {
  give(CreateMediaType{{.pattern = "image/*"}});
  const auto type = [&](std::string_view pattern) {
    return with({RecordSaved{MediaType{.id = MediaTypeId(2), .pattern = pattern}}}, day, 2);
  };
  accepted(type("image/png"), "a media type");
  refused(type("image/*"), "one that is listed already");
  refused(type("IMAGE/*"), "the same in capitals");
  refused(type("image/PNG"), "a part of one in capitals");
  refused(type("*/*"), "one of all kinds");
  refused(type(""), "none");
}

TEST_F(Forged, CustomersThatGoWithoutWhatIsTheirs) {
  const CustomerId other(2); // with nothing, so far
  const auto gone = [](EntityKind kind, std::uint64_t id) { return RecordDeleted{kind, id}; };
  const RecordDeleted customer = gone(EntityKind::customer, 2);
  accepted(with({customer}), "a customer without documents");
  refused(with({gone(EntityKind::customer, 1)}), "one with documents");
  refused(with({customer, customer}), "one twice");
  refused(with({gone(EntityKind::customer, 9)}), "one who was never there");
  give(CreateJob{{.customer = other}});
  give(CreateContract{{.customer = other, .job = JobId(2)}});
  give(CreateContact{{.customer = other, .name = "Ann"}});
  give(CreateContact{{.customer = CustomerId(1), .name = "Bob"}});
  const RecordDeleted job = gone(EntityKind::job, 2);
  const RecordDeleted contract = gone(EntityKind::contract, 1);
  const RecordDeleted ann = gone(EntityKind::contact, 1);
  const RecordDeleted bob = gone(EntityKind::contact, 2);
  accepted(with({contract, job, ann, customer}), "a customer with all that is theirs");
  accepted(with({ann}), "a contact by itself");
  refused(with({contract, job, customer}), "a contact that stays behind");
  refused(with({job, contract, ann, customer}), "a job that a contract still names");
  refused(with({contract}), "a contract by itself");
  refused(with({contract, job, ann}), "a customer who stays");
  refused(with({ann, bob}), "two contacts");
  refused(with({contract, job, ann, bob, customer}), "a contact of somebody else");
  refused(with({contract, job, ann, customer, bob}), "one behind the customer");
  give(CreateCompany{{.name = "Home"}});
  const RecordDeleted company = gone(EntityKind::company, 1);
  accepted(with({company}), "a company by itself");
  refused(with({company, contract, job, ann, customer}), "one that is nobody's before the customer");
  refused(with({contract, job, company, ann, customer}), "or among what is theirs");
  ForgedSnapshot left_behind = snapshot_so_far();
  left_behind.events.emplace_back(contract);
  EXPECT_EQ(loaded(left_behind.bytes()), Errc::bad_event) << "a snapshot in which a contract went alone";
  give(CreateCustomer{{.code = "CHILD", .parent = other}});
  refused(with({contract, job, ann, customer}), "a parent");
  give(DeleteCustomer{CustomerId(3)});
  give(DeleteCustomer{other});
  refused(with({CustomerSaved{.id = other, .code = "B"}}, day, 2), "one who comes again");
  refused(with({JobSaved{.id = JobId(3), .customer = other}}, day, 3), "a job of one who is gone");
  refused(with({RecordSaved{Contact{.id = ContactId(3), .customer = other, .name = "Ann"}}}, day, 3),
          "a contact of one who is gone");
  refused(with({CustomerSaved{.id = CustomerId(4), .parent = other}}, day, 4), "a child of one who is gone");
  ItemIssued owed = issued(ItemRef(ItemKind::invoice, 3), ten);
  owed.customer = other;
  refused(with({owed}, day, 3), "an invoice of one who is gone");
}

TEST_F(Forged, NumberRangesThatNobodySaves) {
  give(CreateNumberRange{{.kind = ItemKind::payment, .automatic = true}});
  NumberRange yearly{.id = NumberRangeId(2), .kind = ItemKind::invoice, .prefix = "{year}-"};
  yearly.reset = NumberReset::fiscal_year;
  const auto range = [&](const std::function<void(NumberRange &)> &change) {
    return with({changed_record(yearly, change)}, day, 2);
  };
  accepted(range([](NumberRange &) {}), "a range");
  refused(range([](NumberRange &r) { r.kind = ItemKind::none; }), "one of no documents");
  refused(range([](NumberRange &r) { r.kind = ItemKind::discount; }), "one of what has no numbers");
  refused(range([](NumberRange &r) { r.prefix = "{month}-"; }), "one with other braces");
  refused(range([](NumberRange &r) { r.prefix = "INV-"; }), "one anew each year that does not say it");
  refused(range([](NumberRange &r) { r.width = 19; }), "one of too many digits");
  refused(range([](NumberRange &r) { r.start = 1'000'000'000'000'001; }), "one that starts too late");
  refused(range([](NumberRange &r) {
            r.kind = ItemKind::payment;
            r.automatic = true;
          }),
          "a second automatic one");
  ForgedJournal not_unique = range([](NumberRange &) {});
  not_unique.anchor.settings.unique_numbers = false;
  refused(not_unique, "one where numbers need not be unique");
}

TEST_F(Forged, CurrenciesAndSettingsThatNobodyGives) {
  const Currency points = Currency::custom("POINTS", 0).value();
  accepted(with({CurrencyRegistered{points}}), "a currency");
  refused(with({CurrencyRegistered{Currency::custom("USD", 3).value()}}), "a currency of the standard");
  give(RegisterCurrency{points});
  refused(with({CurrencyRegistered{points}}), "a currency again");
  refused(with({CurrencyRegistered{Currency::custom("POINTS", 2).value()}}), "with other digits");
  for (const Rounding rounding : {Rounding::unnecessary, Rounding::ceiling}) {
    Settings settings;
    settings.rounding = rounding;
    accepted(with({SettingsChanged{settings}}), "the first and the last way to round");
  }
  Settings settings;
  settings.tax_scope = TaxScope::line;
  accepted(with({SettingsChanged{settings}}), "tax by line");
  settings.unique_numbers = !settings.unique_numbers;
  refused(with({SettingsChanged{settings}}), "numbers that are unique from now on");
  for (const FiscalYearEnd end : {FiscalYearEnd{13, 0}, FiscalYearEnd{2, 30}, FiscalYearEnd{0, 32}}) {
    Settings of_no_year;
    of_no_year.fiscal_year_end_month = end.month;
    of_no_year.fiscal_year_end_day = end.day;
    refused(with({SettingsChanged{of_no_year}}), "a fiscal year that ends on no day");
    ForgedJournal begun = journal_so_far();
    begun.anchor.settings = of_no_year;
    expect(Errc::damaged, begun, "one of a new ledger");
    ForgedSnapshot taken = snapshot_so_far();
    taken.head.settings = of_no_year;
    EXPECT_EQ(loaded(taken.bytes()), Errc::damaged) << "one of a snapshot";
  }
  const Sequence last = ledger.last_sequence();
  accepted(with({IdempotencyKeysDropped{last + 1}}), "all keys dropped");
  refused(with({IdempotencyKeysDropped{last + 2}}), "keys to come dropped");
}

TEST_F(Forged, LocksThatNobodySets) {
  const Sequence next = ledger.last_sequence() + 1;
  accepted(with({PeriodLocked{CommandClass::settlement, day}}), "the last class locked");
  const LockException exception{
      .id = LockExceptionId(next), .actor = "anna", .of = CommandClass::settlement, .from = day, .to = day};
  const auto granted = [&](const std::function<void(LockException &)> &change) {
    LockException copy = exception;
    change(copy);
    return with({RecordSaved{copy}}, day, next);
  };
  accepted(granted([](LockException &) {}), "an exception of a day");
  accepted(granted([](LockException &e) { e.from = {}; }), "one until a day");
  accepted(granted([](LockException &e) { e.to = {}; }), "one from a day on");
  refused(granted([](LockException &e) { e.from = later; }), "one that ends before it begins");
  refused(granted([](LockException &e) { e.expires_micros = -1; }), "one that ended before 1970");
  refused(granted([](LockException &e) { e.actor = "an\nna"; }), "one for a name in two lines");
  refused(with({RecordDeleted{EntityKind::lock_exception, next}}), "one withdrawn that was never granted");

  give(LockPeriod{CommandClass::billing, day});
  refused(with({PeriodLocked{CommandClass::billing, day}}), "locked as it is");
  const Outcome expiring =
      give(GrantLockException{.actor = "anna", .of = CommandClass::billing, .expires_micros = 1'000});
  ForgedJournal let_in = with({issued(ItemRef(ItemKind::invoice, 3), ten)}, day, 3);
  let_in.records.back().head.actor = "anna";
  let_in.records.back().head.recorded_micros = 1'000;
  accepted(let_in, "an exception on its last instant");
  let_in.records.back().head.recorded_micros = 1'001;
  refused(let_in, "an exception that has expired");
  give(WithdrawLockException{expiring.id});
  refused(with({RecordDeleted{EntityKind::lock_exception, expiring.id}}), "an exception withdrawn twice");
}

} // namespace
} // namespace openitem::forged_records_test
