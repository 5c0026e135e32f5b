#include "ledger/record_checks.hpp"

#include "base/ascii.hpp"
#include "ledger/document.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace openitem {

namespace {

template <class E> Result<void> check_enumerator(E value, const char *field) {
  return value <= EnumRange<E>::last ? Result<void>{} : Result<void>{Errc::invalid_argument, field};
}

Result<void> check_instant(std::int64_t micros, const char *field) {
  if (micros < 0) return out_of_range(field, micros, "0 or more");
  return {};
}

// Whose an item or a draft is. Precondition: it exists.
Slot<Customer> customer_of(const State &state, const ItemRef &item) {
  const ItemOrDraft found = state.find(item);
  return found.is_draft() ? state.drafts()[found.draft()].customer : customer_slot_of(state, found.item());
}

// ---- what records name: visit.document(member, field) for a document of their customer, or a draft, visit.record<Of>(
// id, field) for a record. First what is refused first when it is not there.

template <class Visit> Result<void> visit_named(const Job &job, const Visit &visit) {
  return job.site ? visit.template record<Site>(job.site.value(), "site") : Result<void>{};
}
template <class Visit> Result<void> visit_named(const Note &, const Visit &visit) {
  return visit.document(&Note::about, "about");
}
template <class Visit> Result<void> visit_named(const Communication &of, const Visit &visit) {
  OPENITEM_CHECK(visit.document(&Communication::about, "about"));
  return of.contact ? visit.template record<Contact>(of.contact.value(), "contact") : Result<void>{};
}
template <class Visit> Result<void> visit_named(const Attachment &of, const Visit &visit) {
  OPENITEM_CHECK(visit.document(&Attachment::about, "about"));
  if (!of.communication) return {};
  return visit.template record<Communication>(of.communication.value(), "communication");
}
template <class Visit> Result<void> visit_named(const Link &link, const Visit &visit) {
  OPENITEM_CHECK(visit.document(&Link::item, "item"));
  switch (link.kind) {
  case EntityKind::note:
    return visit.template record<Note>(link.record, "record");
  case EntityKind::communication:
    return visit.template record<Communication>(link.record, "record");
  case EntityKind::attachment:
    return visit.template record<Attachment>(link.record, "record");
  default:
    return {}; // refused by itself
  }
}

// self: the record as it was. A draft that it named then may be gone since.
template <class T> bool names_anew(const State &state, const T &record, SlotOf<T> self, ItemRef T::*member) {
  return record.*member != ItemRef{} &&
         (self == no_slot || state.records<T>().newest(self).*member != record.*member);
}
template <class T> struct IsThere {
  const State &state;
  const T &by;
  SlotOf<T> self;
  Result<void> document(ItemRef T::*member, const char *field) const {
    return names_anew(state, by, self, member) ? check_exists(state, by.*member, field) : Result<void>{};
  }
  template <class Of> Result<void> record(std::uint64_t id, const char *field) const {
    OPENITEM_CHECK(known_record<Of>(state, id, field));
    return {};
  }
};
// Precondition: it is there.
template <class T> struct IsTheirs {
  const State &state;
  const T &by;
  SlotOf<T> self;
  Result<void> document(ItemRef T::*member, const char *field) const {
    if (!names_anew(state, by, self, member) || customer_of(state, by.*member) == owner()) return {};
    return refuse(Errc::customer_mismatch, by.*member, field);
  }
  template <class Of> Result<void> record(std::uint64_t id, const char *field) const {
    const auto &records = state.records<Of>();
    if (records[records.find_live(id)].owner == owner()) return {};
    return refuse(Errc::customer_mismatch, kind_of<Of>, id, field);
  }
  [[nodiscard]] Slot<Customer> owner() const { return state.customer_slot(by.customer); }
};
template <class T> Result<void> check_named_is_there(const State &state, const T &record, SlotOf<T> self) {
  return visit_named(record, IsThere<T>{state, record, self});
}
template <class T> Result<void> check_named_is_theirs(const State &state, const T &record, SlotOf<T> self) {
  return visit_named(record, IsTheirs<T>{state, record, self});
}

// ---- media types: "type/subtype", or "type/*". They have no case: the list has them in lower case.

bool is_media_type(std::string_view text, bool or_pattern) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size()) return false;
  const std::string_view subtype = text.substr(slash + 1);
  const auto is_token = [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || is_digit(c) ||
           std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
  };
  const auto all_token = [&](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_token);
  };
  return all_token(text.substr(0, slash)) && (all_token(subtype) || (or_pattern && subtype == "*"));
}

bool is_lower(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == lower(c); });
}
bool covers(std::string_view pattern, std::string_view type) {
  if (pattern.ends_with("/*")) type = type.substr(0, type.find('/') + 1), pattern.remove_suffix(1);
  return std::equal(pattern.begin(), pattern.end(), type.begin(), type.end(),
                    [](char listed, char c) { return listed == lower(c); });
}

bool is_accepted(const State &state, std::string_view type) {
  const auto &patterns = state.records<MediaType>();
  bool any = false;
  for (const Slot<MediaType> slot : patterns.slots()) {
    if (!patterns.is_live(slot)) continue;
    if (covers(patterns.newest(slot).pattern, type)) return true;
    any = true;
  }
  return !any;
}

} // namespace

Result<void> check_named(const State &state, const Job &job, Slot<Job> self) {
  return check_named_is_there(state, job, self);
}
Result<void> check_named(const State &state, const Note &note, Slot<Note> self) {
  return check_named_is_there(state, note, self);
}
Result<void> check_named(const State &state, const Communication &communication, Slot<Communication> self) {
  return check_named_is_there(state, communication, self);
}
Result<void> check_named(const State &state, const Attachment &attachment, Slot<Attachment> self) {
  return check_named_is_there(state, attachment, self);
}
Result<void> check_named(const State &state, const Link &link, Slot<Link> self) {
  return check_named_is_there(state, link, self);
}

Result<void> check_site(const State &state, const Job &job) {
  return check_named_is_theirs(state, job, no_slot);
}

Result<void> check_discount(const Percent &percent) {
  if (percent.value.sign() < 0 || percent.value > Decimal::of(100, 0).value()) {
    Error error{.code = Errc::invalid_argument, .field = "discount_percent", .allowed = "0 .. 100"};
    return error;
  }
  return {};
}

Result<void> check_record(const State &state, const LockException &exception, Slot<LockException> self) {
  OPENITEM_CHECK(check_enumerator(exception.of, "of"));
  OPENITEM_CHECK(check_instant(exception.expires_micros, "expires_micros"));
  OPENITEM_CHECK(check_texts(exception));
  if (exception.from && exception.to && exception.from > exception.to)
    return {Errc::dates_go_backwards, "to"};
  // Its id is the sequence that grants it, and it never changes.
  if (self != no_slot || exception.id.value() != state.last_sequence() + 1)
    return {Errc::invalid_argument, "id"};
  return {};
}

Result<void> check_record(const State &, const Company &company, Slot<Company>) {
  OPENITEM_CHECK(check_enumerator(company.product_display, "product_display"));
  OPENITEM_CHECK(check_terms(company.terms));
  return check_discount(company.discount_percent);
}

Result<void> check_record(const State &, const CustomerGroup &group, Slot<CustomerGroup>) {
  OPENITEM_CHECK(check_enumerator(group.partial_payments, "partial_payments"));
  OPENITEM_CHECK(check_enumerator(group.product_display, "product_display"));
  OPENITEM_CHECK(check_terms(group.terms));
  return check_discount(group.discount_percent);
}

Result<void> check_record(const State &state, const Address &address, Slot<Address> self) {
  OPENITEM_CHECK(check_owner(state, address, self));
  return check_enumerator(address.kind, "kind");
}

Result<void> check_record(const State &state, const Licence &licence, Slot<Licence> self) {
  OPENITEM_CHECK(check_owner(state, licence, self));
  if (licence.number.empty()) return {Errc::missing, "number"};
  return {};
}

Result<void> check_record(const State &state, const Site &site, Slot<Site> self) {
  OPENITEM_CHECK(check_owner(state, site, self));
  return check_enumerator(site.status, "status");
}

Result<void> check_record(const State &state, const Note &note, Slot<Note> self) {
  OPENITEM_CHECK(check_owner(state, note, self));
  OPENITEM_CHECK(check_instant(note.written_micros, "written_micros"));
  return check_named_is_theirs(state, note, self);
}

Result<void> check_record(const State &state, const Communication &communication, Slot<Communication> self) {
  OPENITEM_CHECK(check_owner(state, communication, self));
  OPENITEM_CHECK(check_enumerator(communication.channel, "channel"));
  OPENITEM_CHECK(check_enumerator(communication.direction, "direction"));
  OPENITEM_CHECK(check_instant(communication.happened_micros, "happened_micros"));
  return check_named_is_theirs(state, communication, self);
}

Result<void> check_record(const State &state, const Attachment &attachment, Slot<Attachment> self) {
  OPENITEM_CHECK(check_owner(state, attachment, self));
  OPENITEM_CHECK(check_instant(attachment.added_micros, "added_micros"));
  if (attachment.byte_count > std::uint64_t{INT64_MAX}) return too_large("byte_count", attachment.byte_count);
  if (attachment.media_type.empty()) return {Errc::missing, "media_type"};
  const auto refuse_type = [&](const char *allowed) {
    return Error{.code = Errc::invalid_argument,
                 .field = "media_type",
                 .allowed = allowed,
                 .value = ShortText(attachment.media_type)};
  };
  if (!is_media_type(attachment.media_type, false)) return refuse_type("\"application/pdf\", say,");
  const bool is_as_before =
      self != no_slot && state.records<Attachment>().newest(self).media_type == attachment.media_type;
  if (!is_as_before && !is_accepted(state, attachment.media_type))
    return refuse_type("one that the media types list");
  return check_named_is_theirs(state, attachment, self);
}

Result<void> check_record(const State &state, const Link &link, Slot<Link> self) {
  OPENITEM_CHECK(check_owner(state, link, self));
  if (link.kind == EntityKind::none) return {Errc::missing, "kind"};
  if (link.kind != EntityKind::note && link.kind != EntityKind::communication &&
      link.kind != EntityKind::attachment)
    return Error{
        .code = Errc::invalid_argument, .field = "kind", .allowed = "note, communication, attachment"};
  if (link.item == ItemRef{}) return {Errc::missing, "item"};
  return check_named_is_theirs(state, link, self);
}

Result<void> check_record(const State &, const MediaType &type, Slot<MediaType>) {
  if (type.pattern.empty()) return {Errc::missing, "pattern"};
  if (is_media_type(type.pattern, true) && is_lower(type.pattern)) return {};
  return Error{.code = Errc::invalid_argument,
               .field = "pattern",
               .allowed = "in lower case, \"application/pdf\" or \"image/*\", say,",
               .value = ShortText(type.pattern)};
}

// ---- what refers to it

namespace {

// A few of those that stand in the way of a record that is to go.
class StandingInTheWay {
 public:
  StandingInTheWay(const State &state, EntityKind kind, std::uint64_t id, const char *field = "")
      : error_(refuse(Errc::in_use, kind, id, field))
      , names_(state.memory()) {}

  // Documents are of several kinds: they are named.
  void add(const ItemRef &document) {
    if (const std::size_t at = error_.related_count; at < error_.related.size()) {
      std::array<char, 20> digits;
      const auto end = std::to_chars(digits.begin(), digits.end(), document.id).ptr;
      names_.append(at == 0 ? "" : ", ").append(name(document.kind)).append(" ").append(digits.begin(), end);
    }
    add(document.id);
  }
  void add(std::uint64_t id) noexcept {
    if (const std::size_t at = error_.related_count++; at < error_.related.size()) error_.related[at] = id;
  }
  [[nodiscard]] Result<void> verdict() {
    if (error_.related_count == 0) return {};
    error_.value = ShortText(names_);
    return error_;
  }

 private:
  Error error_;
  std::pmr::string names_;
};

// Whoever refers to a customer's record is that customer's, too.
template <class Of, class By, class Refers>
Result<void> check_none(const State &state, const RecordTable<By> &all, Slot<Of> self, Refers &&refers) {
  const RecordTable<Of> &records = state.records<Of>();
  StandingInTheWay found(state, kind_of<Of>, records[self].id);
  const auto look_at = [&](Slot<By> slot) {
    if (all.is_live(slot) && refers(all.newest(slot))) found.add(all[slot].id);
  };
  if constexpr (has_role<Of, Role::owner>) {
    all.for_each_of(records[self].owner, look_at);
  } else {
    for (const Slot<By> slot : all.slots()) look_at(slot);
  }
  return found.verdict();
}
// Nothing names it by a member.
template <class Of, class By, class Id>
Result<void> check_not_named(const State &state, const RecordTable<By> &all, Slot<Of> self, Id By::*member) {
  const auto &records = state.records<Of>();
  return check_none<Of>(state, all, self,
                        [&](const By &by) { return (by.*member).value() == records[self].id; });
}
template <class Of> Result<void> check_not_linked(const State &state, Slot<Of> self) {
  const auto &records = state.records<Of>();
  return check_none<Of>(state, state.records<Link>(), self, [&](const Link &link) {
    return link.kind == kind_of<Of> && link.record == records[self].id;
  });
}

} // namespace

template <> Result<void> check_unused<Customer>(const State &state, Slot<Customer> customer) {
  const std::uint64_t id = state.customer(customer).id;
  StandingInTheWay documents(state, EntityKind::customer, id, "documents");
  for (AccountSlot at = state.customer(customer).first_account; at != no_slot; at = state.account(at).next) {
    state.for_each_item(state.account(at), [&](PortionSlot slot) {
      if (state.item(slot).first()) documents.add(state.ref(slot));
    });
  }
  for (const DraftSlot slot : state.drafts().slots()) {
    const StoredDraft &draft = state.draft(slot);
    if (draft.ended == 0 && draft.customer == customer) documents.add(draft.ref);
  }
  OPENITEM_CHECK(documents.verdict());
  if (state.customer(customer).children == 0) return {};
  StandingInTheWay children(state, EntityKind::customer, id, "children");
  for (const Slot<Customer> slot : state.customers().slots()) {
    if (state.customers().is_live(slot) && state.customer(slot).parent == customer)
      children.add(state.customer(slot).id);
  }
  return children.verdict();
}
bool has_records(const State &state, Slot<Customer> customer) {
  bool any = false;
  for_each_owned_kind([&]<class T>() {
    const RecordTable<T> &records = state.records<T>();
    records.for_each_of(customer, [&](Slot<T> slot) { any = any || records.is_live(slot); });
  });
  return any;
}
template <> Result<void> check_unused<Job>(const State &state, Slot<Job> job) {
  return check_not_named(state, state.contracts(), job, &Contract::job);
}
template <> Result<void> check_unused<CustomerGroup>(const State &state, Slot<CustomerGroup> group) {
  return check_not_named(state, state.customers(), group, &Customer::group);
}
template <> Result<void> check_unused<Site>(const State &state, Slot<Site> site) {
  return check_not_named(state, state.jobs(), site, &Job::site);
}
template <> Result<void> check_unused<Contact>(const State &state, Slot<Contact> contact) {
  return check_not_named(state, state.records<Communication>(), contact, &Communication::contact);
}
template <> Result<void> check_unused<Note>(const State &state, Slot<Note> note) {
  return check_not_linked(state, note);
}
template <> Result<void> check_unused<Communication>(const State &state, Slot<Communication> communication) {
  OPENITEM_CHECK(check_not_linked(state, communication));
  return check_not_named(state, state.records<Attachment>(), communication, &Attachment::communication);
}
template <> Result<void> check_unused<Attachment>(const State &state, Slot<Attachment> attachment) {
  return check_not_linked(state, attachment);
}

} // namespace openitem
