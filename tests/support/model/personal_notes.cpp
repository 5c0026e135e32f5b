// What each event says of whom, and whether it is personal. An event without its function here does not
// compile.
#include "ledger/codec.hpp" // only for the kinds of records and their personal members
#include "support/model.hpp"

#include <utility>

namespace openitem::testing_support {

struct Model::PersonalNotes {
  Model &m;
  Sequence sequence;

  void operator()(const SettingsChanged &) { about_nobody(); }
  void operator()(const CurrencyRegistered &) { about_nobody(); }
  void operator()(const PeriodLocked &) { about_nobody(); }
  void operator()(const IdempotencyKeysDropped &event) {
    about_nobody();
    m.personal_.drop_keys(event.before);
  }
  void operator()(const CustomerSaved &event) {
    say({{EntityKind::customer, event.id.value()}}, event.id.value(), !event.name.empty());
  }
  void operator()(const CustomerActivated &event) {
    const ModelRecordId record{EntityKind::customer, event.id.value()};
    say({record}, event.id.value(), m.personal_.says(record));
  }
  void operator()(const JobSaved &event) {
    say({{EntityKind::job, event.id.value()}}, event.customer.value(), !event.name.empty());
  }
  void operator()(const ContractSaved &event) {
    say({{EntityKind::contract, event.id.value()}}, event.customer.value(), false);
  }
  void operator()(const DraftSaved &event) {
    m.owners_[event.ref] = event.customer.value();
    about_item(event.ref, has_text(event.facts));
  }
  void operator()(const DraftDeleted &event) { about_item(event.ref, false); }
  void operator()(const ItemIssued &event) {
    m.owners_[event.ref] = event.customer.value();
    about_item(event.ref, has_text(event.facts));
  }
  void operator()(const ItemReversed &event) { about_item(event.item, false); }
  void operator()(const ReversalUndone &event) { about_item(event.item, false); }
  void operator()(const PortionsMoved &event) { about_item(event.item, false); }
  void operator()(const CreditApplied &event) { about_both(event.credit, event.debit); }
  void operator()(const ApplicationUndone &event) {
    const ModelGroup &group = m.groups_[m.by_group_.at(event.application)];
    about_both(m.items_[group.credit].ref, m.items_[group.debit].ref);
  }
  void operator()(const MarkPlaced &event) { about_mark(sequence, !event.note.empty()); }
  void operator()(const MarkReduced &event) { about_mark(event.mark, false); }
  void operator()(const MarkEnded &event) { about_mark(event.mark, false); }
  void operator()(const RecordSaved &event) {
    std::visit(
        [&]<class T>(const T &record) {
          const ModelRecordId id{kind_of<T>, record.id.value()};
          say({id}, m.records_.at(id).customer, says_personal(record));
        },
        event.record);
  }
  [[nodiscard]] std::uint64_t owner_of(const ModelRecordId &id) const {
    if (id.first == EntityKind::customer) return id.second;
    if (id.first == EntityKind::job) return m.ever_job(id.second)->customer;
    if (id.first == EntityKind::contract) return m.ever_contract(id.second)->customer;
    return m.records_.at(id).customer;
  }
  void operator()(const RecordDeleted &event) {
    const ModelRecordId id{event.kind, event.id};
    say({id}, owner_of(id), false);
  }
  void operator()(const PersonalErased &event) {
    const ModelErasure what = *m.erasure_of(event);
    m.personal_.erase(what);
    for (auto &[id, record] : m.records_) {
      if (what.all ? record.customer == what.customer : id == what.record) record.erase_personal();
    }
    say({what.record}, what.customer, false);
  }

 private:
  [[nodiscard]] static ModelRecordId id_of(const ItemRef &ref) {
    return {static_cast<EntityKind>(ref.kind), ref.id};
  }
  [[nodiscard]] static bool has_text(const DocumentFacts &facts) {
    return !facts.notes.empty() || !facts.reference.empty();
  }
  void say(std::set<ModelRecordId> about, std::uint64_t customer, bool text) {
    m.personal_.say(sequence, std::move(about), customer, text);
  }
  void about_nobody() { say({}, 0, false); }
  void about_item(const ItemRef &ref, bool text) { say({id_of(ref)}, m.owners_.at(ref), text); }
  void about_both(const ItemRef &credit, const ItemRef &debit) {
    say({id_of(credit), id_of(debit)}, m.owners_.at(debit), false);
  }
  void about_mark(Sequence placed, bool text) {
    const ModelItem &item = m.items_[m.mark(placed)->item];
    say({id_of(item.ref), {EntityKind::mark, placed}}, item.customer, text);
  }
};

void Model::note_personal(const Event &event, Sequence sequence) {
  std::visit(PersonalNotes{*this, sequence}, event);
}

} // namespace openitem::testing_support
