#include "ledger/record_checks.hpp"

#include "base/ascii.hpp"
#include "ledger/document.hpp"

#include <algorithm>

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

// A document of the same customer, or a draft. self: the record as it was; what that named may be gone since.
template <class T>
Result<void> check_about(const State &state, const T &record, SlotOf<T> self, ItemRef T::*member,
                         const char *field) {
  const ItemRef item = record.*member;
  if (!item || (self != no_slot && state.records<T>().newest(self).*member == item)) return {};
  OPENITEM_CHECK(check_exists(state, item, field));
  if (customer_of(state, item) != state.customer_slot(record.customer))
    return refuse(Errc::customer_mismatch, item, field);
  return {};
}

// A record of the same customer that it names. self: the record as it was; what that named may be gone since.
template <class Of, class T, class Id>
Result<void> check_reference(const State &state, const T &record, SlotOf<T> self, Id T::*member,
                             const char *field) {
  const std::uint64_t id = (record.*member).value();
  if (id == 0 || (self != no_slot && state.records<T>().newest(self).*member == record.*member)) return {};
  const auto found = known_record<Of>(state, id, field);
  if (!found) return found.error();
  if (state.records<Of>()[*found].owner != state.customer_slot(record.customer))
    return refuse(Errc::customer_mismatch, kind_of<Of>, id, field);
  return {};
}

// ---- media types: "type/subtype", or "type/*"

bool is_media_type(std::string_view text, bool or_pattern) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size()) return false;
  const std::string_view subtype = text.substr(slash + 1);
  const auto is_token = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
  };
  const auto all_token = [&](std::string_view part) {
    return std::all_of(part.begin(), part.end(), is_token);
  };
  return all_token(text.substr(0, slash)) && (all_token(subtype) || (or_pattern && subtype == "*"));
}

// Media types have no case.
bool covers(std::string_view pattern, std::string_view type) {
  if (pattern.ends_with("/*")) type = type.substr(0, type.find('/') + 1), pattern.remove_suffix(1);
  return std::equal(pattern.begin(), pattern.end(), type.begin(), type.end(),
                    [](char a, char b) { return lower(a) == lower(b); });
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

Result<void> check_site(const State &state, const Job &job) {
  return check_reference<Site>(state, job, no_slot, &Job::site, "site");
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
  return check_about(state, note, self, &Note::about, "about");
}

Result<void> check_record(const State &state, const Communication &communication, Slot<Communication> self) {
  OPENITEM_CHECK(check_owner(state, communication, self));
  OPENITEM_CHECK(check_enumerator(communication.channel, "channel"));
  OPENITEM_CHECK(check_enumerator(communication.direction, "direction"));
  OPENITEM_CHECK(check_instant(communication.happened_micros, "happened_micros"));
  OPENITEM_CHECK(check_reference<Contact>(state, communication, self, &Communication::contact, "contact"));
  return check_about(state, communication, self, &Communication::about, "about");
}

Result<void> check_record(const State &state, const Attachment &attachment, Slot<Attachment> self) {
  OPENITEM_CHECK(check_owner(state, attachment, self));
  OPENITEM_CHECK(check_instant(attachment.added_micros, "added_micros"));
  OPENITEM_CHECK(
      check_reference<Communication>(state, attachment, self, &Attachment::communication, "communication"));
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
  return check_about(state, attachment, self, &Attachment::about, "about");
}

Result<void> check_record(const State &state, const Link &link, Slot<Link> self) {
  OPENITEM_CHECK(check_owner(state, link, self));
  if (link.kind == EntityKind::none) return {Errc::missing, "kind"};
  if (link.kind != EntityKind::note && link.kind != EntityKind::communication &&
      link.kind != EntityKind::attachment)
    return Error{
        .code = Errc::invalid_argument, .field = "kind", .allowed = "note, communication, attachment"};
  if (!link.item) return {Errc::missing, "item"};
  const auto check_linked = [&]<class Of>(std::type_identity<Of>) -> Result<void> {
    if (self != no_slot) {
      const Link before = state.records<Link>().newest(self);
      if (before.kind == link.kind && before.record == link.record) return {};
    }
    const auto found = known_record<Of>(state, link.record, "record");
    if (!found) return found.error();
    if (state.records<Of>()[*found].owner != state.customer_slot(link.customer))
      return refuse(Errc::customer_mismatch, link.kind, link.record, "record");
    return {};
  };
  switch (link.kind) {
  case EntityKind::note:
    OPENITEM_CHECK(check_linked(std::type_identity<Note>{}));
    break;
  case EntityKind::communication:
    OPENITEM_CHECK(check_linked(std::type_identity<Communication>{}));
    break;
  default:
    OPENITEM_CHECK(check_linked(std::type_identity<Attachment>{}));
    break;
  }
  return check_about(state, link, self, &Link::item, "item");
}

Result<void> check_record(const State &, const MediaType &type, Slot<MediaType>) {
  if (type.pattern.empty()) return {Errc::missing, "pattern"};
  if (is_media_type(type.pattern, true)) return {};
  return Error{.code = Errc::invalid_argument,
               .field = "pattern",
               .allowed = "\"application/pdf\" or \"image/*\", say,",
               .value = ShortText(type.pattern)};
}

// ---- who, and when

namespace {

void complete(std::string_view &author, std::int64_t &micros, const CommandInfo &info) {
  if (author.empty()) author = info.actor;
  if (micros == 0) micros = info.recorded_micros;
}

} // namespace

Note completed(Note note, const CommandInfo &info) {
  complete(note.author, note.written_micros, info);
  return note;
}

Communication completed(Communication communication, const CommandInfo &info) {
  complete(communication.author, communication.happened_micros, info);
  return communication;
}

Attachment completed(Attachment attachment, const CommandInfo &info) {
  complete(attachment.author, attachment.added_micros, info);
  return attachment;
}

// ---- what refers to it

namespace {

// Refuses with the first few that do.
template <class Of, class By, class Refers>
Result<void> check_none(const RecordTable<By> &all, const RecordTable<Of> &records, Slot<Of> self,
                        Refers &&refers) {
  Error error = refuse(Errc::in_use, kind_of<Of>, records[self].id);
  for (const Slot<By> slot : all.slots()) {
    if (!all.is_live(slot) || !refers(all.newest(slot))) continue;
    if (error.related_count < error.related.size()) error.related[error.related_count] = all[slot].id;
    ++error.related_count;
  }
  if (error.related_count != 0) return error;
  return {};
}

} // namespace

template <> Result<void> check_unused<CustomerGroup>(const State &state, Slot<CustomerGroup> group) {
  const auto &groups = state.records<CustomerGroup>();
  return check_none<CustomerGroup>(state.customers(), groups, group, [&](const Customer &customer) {
    return customer.group.value() == groups[group].id;
  });
}

template <> Result<void> check_unused<Site>(const State &state, Slot<Site> site) {
  const auto &sites = state.records<Site>();
  return check_none<Site>(state.jobs(), sites, site,
                          [&](const Job &job) { return job.site.value() == sites[site].id; });
}

} // namespace openitem
