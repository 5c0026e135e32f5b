// Records without figures of their own.
#include "ledger/codec.hpp" // only for the kinds of records and their personal members
#include "support/model/decider.hpp"

#include <algorithm>
#include <array>
#include <memory>

namespace openitem::testing_support {

void ModelRecord::keep(const RecordSaved &event) {
  const std::array<Event, 1> events{event};
  Record one;
  one.events = events;
  auto copy = std::make_shared<EventLog>();
  (void)copy->accept(one, 0);
  kept = copy;
}
void ModelRecord::erase_personal() {
  RecordSaved event{newest()};
  std::visit([](auto &record) { record = without_personal(record); }, event.record);
  keep(event);
}

void Model::on(const RecordSaved &event, Sequence sequence) {
  std::visit(
      [&]<class T>(const T &of_kind) {
        ModelRecord &record = records_[{kind_of<T>, of_kind.id.value()}];
        record.keep(event);
        if constexpr (has_role<T, Role::owner>) record.customer = member_of<Role::owner>(of_kind).value();
      },
      event.record);
  if (const auto *granted = std::get_if<LockException>(&event.record)) keep_exception(*granted, sequence);
}
void Model::on(const RecordDeleted &event, Sequence) {
  if (event.kind == EntityKind::customer || event.kind == EntityKind::job ||
      event.kind == EntityKind::contract)
    return let_go(event.kind, event.id);
  records_.at({event.kind, event.id}).deleted = true;
  if (event.kind == EntityKind::lock_exception) withdraw_exception(event.id);
}

bool Decider::is_there(EntityKind kind, std::uint64_t id) const {
  const auto at = m.records().find({kind, id});
  return at != m.records().end() && !at->second.deleted;
}
void Decider::discount(const Percent &percent) {
  if (percent.value.sign() < 0 || percent.value > Decimal::of(100, 0).value()) no(Errc::invalid_argument);
}

namespace {

const ModelRecord *live(Decider &d, EntityKind kind, std::uint64_t id) {
  const auto at = d.m.records().find({kind, id});
  if (at != d.m.records().end() && !at->second.deleted) return &at->second;
  d.no(Errc::unknown_record);
  return nullptr;
}

template <class T> std::uint64_t next_id_of(Decider &d) {
  std::uint64_t highest = 0;
  for (const auto &[key, record] : d.m.records()) {
    if (key.first == kind_of<T>) highest = std::max(highest, key.second);
  }
  return d.next_id(highest);
}
template <class T> std::uint64_t owner_of(const T &record) {
  if constexpr (has_role<T, Role::owner>) return member_of<Role::owner>(record).value();
  return 0;
}
// Calls visit(id, record) for each of a kind that is there.
template <class T, class Visit> void for_each_live(const Decider &d, Visit &&visit) {
  for (const auto &[key, record] : d.m.records()) {
    if (key.first == kind_of<T> && !record.deleted) visit(key.second, std::get<T>(record.newest()));
  }
}
// Whether two records of a customer stand for the same flag.
template <class T> bool same_scope(const T &a, const T &b) {
  if constexpr (has_role<T, Role::scope>) return member_of<Role::scope>(a) == member_of<Role::scope>(b);
  return true;
}
// Who had the flag that one of a customer has, has it no longer.
template <class T> void take_flag(Decider &d, const T &from, std::uint64_t id, std::uint64_t owner) {
  if constexpr (has_role<T, Role::only_one>) {
    if (!member_of<Role::only_one>(from)) return;
    for_each_live<T>(d, [&](std::uint64_t other, const T &record) {
      if (other == id || owner_of(record) != owner || !member_of<Role::only_one>(record) ||
          !same_scope(record, from))
        return;
      T before = record;
      member_of<Role::only_one>(before) = false;
      d.note(RecordSaved{before});
    });
  }
}
template <class T> void names_are_free(Decider &d, const T &record, std::uint64_t self) {
  for_each_live<T>(d, [&](std::uint64_t id, const T &other) {
    if (id == self) return;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (is_unique(of.role)) {
        const auto text = record.*of.at;
        if (text.empty() || other.*of.at != text) return;
        if constexpr (has_role<T, Role::unique_within>)
          if (member_of<Role::unique_within>(record) != member_of<Role::unique_within>(other)) return;
        d.no(of.role == Role::external_ref ? Errc::external_ref_taken : Errc::number_taken);
      }
    });
  });
}

// ---- what each kind asks for beside that. before: the record as it was; nullptr: it is new

// An item or draft of the customer, unless it was named before.
void names_item(Decider &d, const ItemRef &item, std::uint64_t customer, const ItemRef *before) {
  if (item == ItemRef{} || (before != nullptr && *before == item)) return;
  const std::size_t found = d.m.find(item);
  const auto draft = d.m.drafts().find(item);
  if (found == nothing && draft == d.m.drafts().end()) return d.no(Errc::unknown_item);
  const std::uint64_t owner = found != nothing ? d.m.items()[found].customer : draft->second.customer;
  if (owner != customer) d.no(Errc::customer_mismatch);
}
void names_record(Decider &d, EntityKind kind, std::uint64_t id, std::uint64_t customer) {
  if (id == 0) return;
  const ModelRecord *named = live(d, kind, id);
  if (named != nullptr && named->customer != customer) d.no(Errc::customer_mismatch);
}

template <class T> void asks(Decider &, const T &, const T *) {}
void asks(Decider &d, const Company &company, const Company *) {
  d.discount(company.discount_percent);
}
void asks(Decider &d, const CustomerGroup &group, const CustomerGroup *) {
  d.discount(group.discount_percent);
}
void asks(Decider &d, const Licence &licence, const Licence *) {
  if (licence.number.empty()) d.no(Errc::missing);
}
void asks(Decider &d, const Note &note, const Note *before) {
  names_item(d, note.about, note.customer.value(), before == nullptr ? nullptr : &before->about);
}
void asks(Decider &d, const Communication &c, const Communication *before) {
  names_record(d, EntityKind::contact, c.contact.value(), c.customer.value());
  names_item(d, c.about, c.customer.value(), before == nullptr ? nullptr : &before->about);
}
std::string in_lower_case(std::string_view text) {
  std::string lower(text);
  for (char &c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}
// Whether the host takes it: "application/pdf" as such or by "application/*". "Application/PDF" is the same type.
bool takes(const Decider &d, std::string_view media_type) {
  const std::string type = in_lower_case(media_type);
  const std::string kind = type.substr(0, type.find('/'));
  bool any = false;
  bool taken = false;
  for_each_live<MediaType>(d, [&](std::uint64_t, const MediaType &listed) {
    any = true;
    taken = taken || listed.pattern == type || listed.pattern == kind + "/*";
  });
  return taken || !any;
}
void asks(Decider &d, const Attachment &a, const Attachment *before) {
  names_record(d, EntityKind::communication, a.communication.value(), a.customer.value());
  names_item(d, a.about, a.customer.value(), before == nullptr ? nullptr : &before->about);
  if (a.byte_count > INT64_MAX) d.no(Errc::invalid_argument);
  if (a.media_type.empty()) d.no(Errc::missing);
  if ((before == nullptr || before->media_type != a.media_type) && !takes(d, a.media_type))
    d.no(Errc::invalid_argument);
}
void asks(Decider &d, const Link &link, const Link *before) {
  const bool of_these = link.kind == EntityKind::note || link.kind == EntityKind::communication ||
                        link.kind == EntityKind::attachment;
  if (!of_these) d.no(link.kind == EntityKind::none ? Errc::missing : Errc::invalid_argument);
  if (link.item == ItemRef{}) d.no(Errc::missing);
  if (of_these && link.record == 0) d.no(Errc::unknown_record);
  if (of_these) names_record(d, link.kind, link.record, link.customer.value());
  names_item(d, link.item, link.customer.value(), before == nullptr ? nullptr : &before->item);
}
void asks(Decider &d, const MediaType &type, const MediaType *) {
  if (type.pattern.empty()) d.no(Errc::missing);
  if (type.pattern != in_lower_case(type.pattern)) d.no(Errc::invalid_argument);
}

void asks(Decider &d, const NumberRange &range, const NumberRange *before) {
  static constexpr std::array numbered{
      ItemKind::invoice,          ItemKind::debit_note,    ItemKind::fee,           ItemKind::refund,
      ItemKind::debit_adjustment, ItemKind::opening_debit, ItemKind::payment,       ItemKind::credit_memo,
      ItemKind::account_credit,   ItemKind::write_off,     ItemKind::opening_credit};
  if (!d.m.settings().unique_numbers) d.no(Errc::does_not_go_with);
  if (range.kind == ItemKind::none) return d.no(Errc::missing);
  if (std::find(numbered.begin(), numbered.end(), range.kind) == numbered.end()) d.no(Errc::wrong_kind);
  if (before != nullptr && before->kind != range.kind) d.no(Errc::wrong_kind);
  const bool says_year = range.prefix.find("{year}") != std::string_view::npos;
  const bool other_braces = range.prefix.find("{month}") != std::string_view::npos;
  if (other_braces || range.width > 18 || range.start > 1'000'000'000'000'000 ||
      (range.reset == NumberReset::fiscal_year && !says_year))
    d.no(Errc::invalid_argument);
  for_each_live<NumberRange>(d, [&](std::uint64_t id, const NumberRange &other) {
    if (id != range.id.value() && range.automatic && other.automatic && other.kind == range.kind)
      d.no(Errc::in_use);
  });
}

// Who, and when, unless the record says so itself: of a new one who gave the command, of a changed one who it was.
template <class T> void complete(const Decider &d, T &record, const T *before) {
  if constexpr (requires { record.author; }) {
    if (record.author.empty()) record.author = before == nullptr ? d.info.actor : before->author;
  }
  const auto at = [&](std::int64_t T::*micros) {
    if (record.*micros == 0) record.*micros = before == nullptr ? d.info.recorded_micros : before->*micros;
  };
  if constexpr (requires { record.written_micros; }) at(&T::written_micros);
  if constexpr (requires { record.happened_micros; }) at(&T::happened_micros);
  if constexpr (requires { record.added_micros; }) at(&T::added_micros);
}

template <class T> void save(Decider &d, const T &c, bool create) {
  std::uint64_t owner = 0;
  if constexpr (has_role<T, Role::owner>) {
    if (const ModelCustomer *customer = d.customer(member_of<Role::owner>(c)); customer != nullptr)
      owner = customer->id;
  }
  std::uint64_t id = c.id.value();
  const ModelRecord *self = nullptr;
  if (create) {
    if (id != 0 && d.m.records().count({kind_of<T>, id}) != 0) d.no(Errc::id_taken);
    if (id == 0) id = next_id_of<T>(d);
  } else {
    self = live(d, kind_of<T>, id);
    if (self != nullptr && owner != 0 && self->customer != owner) d.no(Errc::customer_mismatch);
  }
  T saved = c;
  saved.id = decltype(saved.id)(id);
  names_are_free(d, saved, id);
  const AnyRecord newest = self == nullptr ? AnyRecord(T{}) : self->newest();
  const T *before = self == nullptr ? nullptr : &std::get<T>(newest);
  asks(d, saved, before);
  if (d.stop()) return;
  complete(d, saved, before);
  take_flag(d, saved, id, owner);
  d.note(RecordSaved{saved});
  d.p.id = id;
}

// No record of that kind names it by the member.
template <class By, class Id> bool is_not_named(const Decider &d, Id By::*member, std::uint64_t id) {
  bool named = false;
  for_each_live<By>(d, [&](std::uint64_t, const By &by) { named = named || (by.*member).value() == id; });
  return !named;
}
template <class T> bool is_not_linked(const Decider &d, std::uint64_t id) {
  bool linked = false;
  for_each_live<Link>(d, [&](std::uint64_t, const Link &link) {
    linked = linked || (link.kind == kind_of<T> && link.record == id);
  });
  return !linked;
}

// Nothing refers to it.
template <class T> bool is_unused(const Decider &d, std::uint64_t id) {
  if constexpr (std::same_as<T, CustomerGroup>) {
    for (const auto &[customer, row] : d.m.customers())
      if (row.group == id) return false;
  } else if constexpr (std::same_as<T, Site>) {
    for (const auto &[job, row] : d.m.jobs())
      if (row.site == id) return false;
  } else if constexpr (std::same_as<T, NumberRange>) {
    for (const auto &[ref, draft] : d.m.drafts())
      if (draft.number_range == id) return false;
    return !d.m.has_given_numbers(id);
  } else if constexpr (std::same_as<T, Contact>) {
    return is_not_named(d, &Communication::contact, id);
  } else if constexpr (std::same_as<T, Communication>) {
    return is_not_named(d, &Attachment::communication, id) && is_not_linked<T>(d, id);
  } else if constexpr (std::same_as<T, Note> || std::same_as<T, Attachment>) {
    return is_not_linked<T>(d, id);
  }
  return true;
}

template <class T> void remove(Decider &d, const DeleteRecord<T> &c) {
  if (live(d, kind_of<T>, c.id.value()) == nullptr) return;
  if (!is_unused<T>(d, c.id.value())) return d.no(Errc::in_use);
  d.note(RecordDeleted{kind_of<T>, c.id.value()});
}

} // namespace

#define OPENITEM_RECORD_COMMANDS(Of, ...)                                                                    \
  void Decider::operator()(const Create##Of &c) {                                                            \
    save(*this, c.record, true);                                                                             \
  }                                                                                                          \
  void Decider::operator()(const Change##Of &c) {                                                            \
    save(*this, c.record, false);                                                                            \
  }                                                                                                          \
  void Decider::operator()(const Delete##Of &c) {                                                            \
    remove(*this, c);                                                                                        \
  }
#include "openitem/ledger/records.def"

} // namespace openitem::testing_support
