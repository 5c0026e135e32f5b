// What a text may hold (ledger/texts.hpp): the table character by character against what Unicode says, and
// every text of every command and every event by the kind it turns out to be.
#include "ledger/descriptions.hpp"
#include "ledger/record_form.hpp"
#include "ledger/texts.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/money/text.hpp"
#include "support/model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace openitem::faults::texts_test {
namespace {

using namespace std::string_view_literals;

// ---- characters

struct CharacterRange {
  char32_t first;
  char32_t last;
};
bool is_in(const std::vector<CharacterRange> &ranges, char32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const CharacterRange &range) { return range.first <= code && code <= range.last; });
}

// General_Category=Cf of Unicode 15.0 (DerivedGeneralCategory.txt) but Prepended_Concatenation_Mark
// (PropList.txt). Python prints those of its own edition:
//   [hex(c) for c in range(0x110000) if unicodedata.category(chr(c)) == "Cf"]
const std::vector<CharacterRange> format{
    {0xad, 0xad},       {0x61c, 0x61c},     {0x180e, 0x180e},   {0x200b, 0x200f},  {0x202a, 0x202e},
    {0x2060, 0x2064},   {0x2066, 0x206f},   {0xfeff, 0xfeff},   {0xfff9, 0xfffb},  {0x13430, 0x1343f},
    {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0001, 0xe0001}, {0xe0020, 0xe007f}};
// Default_Ignorable_Code_Point (DerivedCoreProperties.txt) that is no Cf: joiners, variation selectors,
// fillers, what is reserved.
const std::vector<CharacterRange> ignorable{
    {0x34f, 0x34f},     {0x115f, 0x1160},   {0x17b4, 0x17b5},  {0x180b, 0x180d}, {0x180f, 0x180f},
    {0x2065, 0x2065},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},  {0xffa0, 0xffa0}, {0xfff0, 0xfff8},
    {0xe0000, 0xe0000}, {0xe0002, 0xe001f}, {0xe0080, 0xe0fff}};
const std::vector<CharacterRange> joining{{0x200c, 0x200d}, {0x34f, 0x34f},   {0x180b, 0x180d},
                                          {0x180f, 0x180f}, {0xfe00, 0xfe0f}, {0xe0100, 0xe01ef}};
// General_Category=Zs; Zl and Zp.
const std::vector<CharacterRange> blanks{{0x20, 0x20},     {0xa0, 0xa0},     {0x1680, 0x1680},
                                         {0x2000, 0x200a}, {0x202f, 0x202f}, {0x205f, 0x205f},
                                         {0x3000, 0x3000}};
const std::vector<CharacterRange> separators{{0x2028, 0x2029}};

std::string utf8(char32_t code) {
  const auto byte = [](char32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xc0 | code >> 6), byte(0x80 | (code & 0x3f))};
  if (code < 0x10000)
    return {byte(0xe0 | code >> 12), byte(0x80 | (code >> 6 & 0x3f)), byte(0x80 | (code & 0x3f))};
  return {byte(0xf0 | code >> 18), byte(0x80 | (code >> 12 & 0x3f)), byte(0x80 | (code >> 6 & 0x3f)),
          byte(0x80 | (code & 0x3f))};
}

// What the four kinds take of a character, in the order of TextKind: "+" inside, at the end and at the
// beginning; "i" inside; "e" inside and at the end; "-" not at all.
std::string expected_of(char32_t code) {
  const bool control = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const bool tab_or_break = code == '\t' || code == '\n' || code == '\r' || is_in(separators, code);
  const bool override_ = code == 0x202d || code == 0x202e;
  const bool none = (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) == 0xfffe;
  if (tab_or_break) return "---+";
  if (control || override_ || none) return "----";
  if (is_in(blanks, code)) return "ii++";
  if (is_in(joining, code)) return "-e++";
  if (is_in(format, code) || is_in(ignorable, code)) return "---+";
  return "++++";
}
std::string found_of(char32_t code) {
  const std::string character = utf8(code);
  const std::string inside = "a" + character + "b";
  const std::string at_end = "a" + character;
  const std::string first = character + "b";
  std::string found;
  for (const TextKind kind : {TextKind::code, TextKind::name, TextKind::search, TextKind::free}) {
    const auto fits = [&](const std::string &text, std::size_t position) {
      const std::size_t unfit = first_unfit(text, kind);
      EXPECT_TRUE(unfit == text.size() || unfit == position) << std::hex << static_cast<unsigned>(code);
      return unfit == text.size();
    };
    const std::array<bool, 3> taken{fits(inside, 1), fits(at_end, 1), fits(first, 0)};
    found += taken == std::array{true, true, true}      ? '+'
             : taken == std::array{true, true, false}   ? 'e'
             : taken == std::array{true, false, false}  ? 'i'
             : taken == std::array{false, false, false} ? '-'
                                                        : '?';
  }
  return found;
}

TEST(Texts, TakeOfEachCharacterWhatTheTableOfUnicodeSays) {
  unsigned wrong = 0;
  for (char32_t code = 0; code <= 0x10ffff && wrong < 10; ++code) {
    if (code >= 0xd800 && code <= 0xdfff) continue; // surrogates are no characters
    const char32_t in_plane = code & 0xffff;
    const bool is_empty_plane = code >= 0x40000 && code < 0xe0000;
    if (is_empty_plane && in_plane > 0xff && in_plane < 0xff00) continue; // only their ends: takes long
    const std::string expected = expected_of(code);
    const std::string found = found_of(code);
    EXPECT_EQ(found, expected) << std::hex << static_cast<unsigned>(code);
    wrong += found != expected ? 1 : 0;
  }
}

struct Spelling {
  std::string_view text;
  std::size_t unfit; // in every kind
};

TEST(Texts, AreWellFormed) {
  const std::vector<Spelling> spellings{
      {"\xff"sv, 0},  // never a byte of UTF-8
      {"a\x80"sv, 1}, // a tail without a beginning
      {"\xc3"sv, 0},  // cut off
      {"a\xe2\x82"sv, 1},
      {"a\xf0\x9f\x8d"sv, 1},
      {"\xc3\xc3\xa4"sv, 0}, // a beginning in the place of a tail
      {"\xe2\x82\x41"sv, 0},
      {"\xe2\x41\xac"sv, 0},
      {"\xf0\x9f\x8d\x41"sv, 0},
      {"\xf0\x9f\x41\x8b"sv, 0},
      {"\xc0\xaf"sv, 0}, // overlong
      {"\xc1\xbf"sv, 0},
      {"\xe0\x9f\xbf"sv, 0},
      {"\xf0\x8f\xbf\xbf"sv, 0},
      {"\xed\xa0\x80"sv, 0}, // surrogates
      {"\xed\xbf\xbf"sv, 0},
      {"\xf4\x90\x80\x80"sv, 0}, // above U+10FFFF
      {"\xf5\x80\x80\x80"sv, 0},
      {"ab\0c"sv, 2},
      {"a\x7f\xff"sv, 1}, // the first of two
      {"\xc3\xa4\xe2\x82\xac\xf0\x9f\x8d\x8b\xff"sv, 9},
  };
  for (const Spelling &spelling : spellings)
    for (const TextKind kind : {TextKind::code, TextKind::name, TextKind::search, TextKind::free})
      EXPECT_EQ(first_unfit(spelling.text, kind), spelling.unfit) << spelling.text;
  for (const std::string_view good : {"\xc2\xa1"sv, "\xdf\xbf"sv, "\xe0\xa0\x80"sv, "\xed\x9f\xbf"sv,
                                      "\xee\x80\x80"sv, "\xf0\x90\x80\x80"sv, "\xf4\x8f\xbf\xbd"sv})
    EXPECT_EQ(first_unfit(good, TextKind::code), good.size()) << good;
}

TEST(Texts, TellWhereTheBlanksBeginThatStandLast) {
  EXPECT_EQ(first_unfit("a b", TextKind::code), 3U);
  EXPECT_EQ(first_unfit("a b  ", TextKind::code), 3U);
  EXPECT_EQ(first_unfit("a b \xc2\xa0 ", TextKind::code), 3U);
  EXPECT_EQ(first_unfit("  ", TextKind::code), 0U);
  EXPECT_EQ(first_unfit("\xe3\x80\x80\x41", TextKind::name), 0U);
  EXPECT_EQ(first_unfit("a \x01", TextKind::code), 2U) << "the blank before it stands inside";
  EXPECT_EQ(first_unfit("a \xe2\x80\x8d", TextKind::name), 1U) << "a joiner is not seen";
  EXPECT_EQ(first_unfit("a \xe2\x80\x8d\x62", TextKind::name), 6U);
  EXPECT_EQ(first_unfit("", TextKind::code), 0U);
}

TEST(Texts, AreAsLongAsTheirKindMayBe) {
  const std::string longest(max_notes + 1, 'x');
  const std::string_view text = longest;
  for (const TextKind kind : {TextKind::code, TextKind::name, TextKind::search, TextKind::free}) {
    const std::size_t most = kind == TextKind::free ? max_notes : max_name;
    EXPECT_TRUE(check_text(text.substr(0, most), "field", kind));
    const auto refused = check_text(text.substr(0, most + 1), "field", kind);
    EXPECT_EQ(refused.code(), Errc::limit_exceeded);
    EXPECT_STREQ(refused.error().field, "field");
  }
}

// ---- every text of every command and every event

// The kind that a text turns out to be, by what is taken in its place.
std::string kind_by(const std::function<bool(std::string_view)> &takes) {
  const auto all = [&](std::initializer_list<std::string_view> texts) {
    return std::all_of(texts.begin(), texts.end(), takes);
  };
  const auto none = [&](std::initializer_list<std::string_view> texts) {
    return std::none_of(texts.begin(), texts.end(), takes);
  };
  if (!all({"a", "a b", "\xee\x80\x80"}) ||
      !none({"a\x01", "a\xc2\x85", "a\xe2\x80\xae", "a\xef\xbf\xbe", "\xff"}))
    return "?";
  if (all({"a\n\tb", "a\xc2\xad", " a", "a ", "a\xe2\x80\x8d"})) return "free";
  if (!none({"a\n\tb", "a\xc2\xad", " a", "a ", "a\xc2\xa0"})) return "?";
  return takes("a\xe2\x80\x8d") ? "name" : "code";
}

// Calls visit(text) for each text in a command, an event or a part of one, in the order of fields().
template <class T, class Visit> void for_each_text(T &value, const Visit &visit) {
  if constexpr (std::same_as<T, std::string_view>) {
    visit(value);
  } else if constexpr (is_record<T>) {
    std::visit([&](auto &of_kind) { for_each_text(of_kind, visit); }, value);
  } else if constexpr (Described<T>) {
    std::apply([&](auto &...member) { (for_each_text(member, visit), ...); }, fields(value));
  }
}
// The kinds of all its texts, "code name free"; refused tells whether the value is refused for a text.
template <class T> std::string kinds_of(T value, const std::function<bool(const T &)> &refused) {
  std::vector<std::string_view *> texts;
  for_each_text(value, [&](std::string_view &text) { texts.push_back(&text); });
  std::string kinds;
  for (std::string_view *text : texts) {
    const std::string_view was = *text;
    kinds += kinds.empty() ? "" : " ";
    kinds += kind_by([&](std::string_view given) {
      *text = given;
      return !refused(value);
    });
    *text = was;
  }
  return kinds;
}

const Date day = date("2026-01-01");
CommandInfo now() {
  return {.effective = day};
}

Payment payment() {
  return {.customer = CustomerId(1), .amount = money("60.00 USD")};
}
// A customer (1) with a job (1) and an invoice (1), a payment (1) and a draft invoice (9).
Ledger books() {
  Ledger ledger;
  const auto must = [&](const auto &given) { EXPECT_TRUE(ledger.execute(now(), given)); };
  must(CreateCustomer{{.id = CustomerId(1), .currency = Currency::iso("USD").value()}});
  must(CreateJob{{.id = JobId(1), .customer = CustomerId(1)}});
  Invoice invoice{.customer = CustomerId(1), .total = money("100.00 USD")};
  must(IssueInvoice{invoice});
  must(RecordPayment{payment(), {}});
  invoice.id = InvoiceId(9);
  must(DraftInvoice{invoice});
  return ledger;
}

// As it must stand to get as far as its texts.
template <class C> C reaching_its_texts() {
  return {};
}
template <> PostDraft reaching_its_texts() {
  return {.draft = InvoiceId(9)};
}
const Contact ann{.id = ContactId(1), .customer = CustomerId(1), .name = "Ann"};
template <> MarkPaid reaching_its_texts() {
  return {.invoice = InvoiceId(1), .payment = {.method = "card"}};
}

// Its place in a variant; its name stands in what is expected.
template <class Alternative, class... Alternatives>
constexpr std::size_t place_in(std::type_identity<std::variant<Alternatives...>>) {
  std::size_t place = 0;
  (void)((std::same_as<Alternative, Alternatives> || (++place, false)) || ...);
  return place;
}
template <class C> constexpr std::size_t command = place_in<C>(std::type_identity<AnyCommand>{});
template <class E> constexpr std::size_t event = place_in<E>(std::type_identity<Event>{});
using Kinds = std::map<std::size_t, std::string>;

TEST(TextsOf, EveryCommandAreOfTheirKind) {
  Ledger ledger = books();
  Kinds kinds;
  const auto add = [&]<class C>(std::type_identity<C>) {
    const std::string found = kinds_of<C>(reaching_its_texts<C>(), [&](const C &given) {
      return ledger.preview(now(), given).code() == Errc::invalid_text;
    });
    if (!found.empty()) kinds[command<C>] = found;
  };
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (add(std::type_identity<std::variant_alternative_t<Index, AnyCommand>>{}), ...);
  }
  (std::make_index_sequence<std::variant_size_v<AnyCommand>>{});
  const std::string invoice = "code name code name free code";
  const std::string payment = "code name code name free code";
  const std::string credit = "code name free code";
  const std::string contact = "name name name name name name free";
  const std::string customer =
      "code name name code name name code name name name name name name name name name";
  const std::string company = "name name name free name name name code name name name name name code name";
  const std::string group = "code name name code name";
  const std::string contract = "code code name code name";
  const std::string address = "name code name free name name name";
  const std::string site = "code code code name free name name name";
  const std::string communication = "name code name free";
  const std::string attachment = "code code code name name name";
  const Kinds expected{{command<CreateCustomer>, customer},
                       {command<ChangeCustomer>, customer},
                       {command<CreateCompany>, company},
                       {command<ChangeCompany>, company},
                       {command<CreateCustomerGroup>, group},
                       {command<ChangeCustomerGroup>, group},
                       {command<CreateAddress>, address},
                       {command<ChangeAddress>, address},
                       {command<CreateTaxRegistration>, "code code name"},
                       {command<ChangeTaxRegistration>, "code code name"},
                       {command<CreateLicence>, "code code name"},
                       {command<ChangeLicence>, "code code name"},
                       {command<CreateSite>, site},
                       {command<ChangeSite>, site},
                       {command<CreateNote>, "name free"},
                       {command<ChangeNote>, "name free"},
                       {command<CreateCommunication>, communication},
                       {command<ChangeCommunication>, communication},
                       {command<CreateAttachment>, attachment},
                       {command<ChangeAttachment>, attachment},
                       {command<CreateMediaType>, "code"},
                       {command<ChangeMediaType>, "code"},
                       {command<CreateNumberRange>, "code code"},
                       {command<ChangeNumberRange>, "code code"},
                       {command<CreateJob>, "code code name"},
                       {command<ChangeJob>, "code code name"},
                       {command<CreateContract>, contract},
                       {command<ChangeContract>, contract},
                       {command<DraftInvoice>, invoice},
                       {command<DraftPayment>, payment},
                       {command<PostDraft>, "code"},
                       {command<IssueInvoice>, invoice},
                       {command<IssueDebitNote>, invoice},
                       {command<RecordOpening>, invoice},
                       {command<RecordPayment>, payment},
                       {command<MarkPaid>, payment},
                       {command<IssueCreditMemo>, credit + " code"},
                       {command<AdjustAccountCredit>, credit},
                       {command<ReversePayment>, "code"},
                       {command<Refund>, "code name code free"},
                       {command<WriteOff>, "code"},
                       {command<GrantLockException>, "name"},
                       {command<CreateContact>, contact},
                       {command<ChangeContact>, contact},
                       {command<Dispute>, "code free"}};
  EXPECT_EQ(kinds, expected);
}

TEST(TextsOf, ACommandsHeaderAndItsLinesAreOfTheirKind) {
  Ledger ledger = books();
  const auto kind_with = [&](auto put) {
    return kind_by([&](std::string_view text) {
      CommandInfo info = now();
      DocumentLine line;
      LineTax tax;
      put(text, info, line, tax);
      line.taxes = {&tax, 1};
      return ledger.preview(info, IssueInvoice{{.customer = CustomerId(1), .lines = {&line, 1}}}).code() !=
             Errc::invalid_text;
    });
  };
  using Text = std::string_view;
  EXPECT_EQ(kind_with([](Text text, auto &info, auto &, auto &) { info.actor = text; }), "name");
  EXPECT_EQ(kind_with([](Text text, auto &info, auto &, auto &) { info.reason = text; }), "free");
  EXPECT_EQ(kind_with([](Text text, auto &info, auto &, auto &) { info.idempotency_key = text; }), "code");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &line, auto &) { line.product = text; }), "code");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &line, auto &) { line.description = text; }), "free");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &, auto &tax) { tax.code = text; }), "code");
}

// ---- what is replayed is held to the same

// Whether books take it; what they do not take is a bad event.
bool is_replayed(const Event &of) {
  Ledger ledger = books();
  Record record;
  record.first_sequence = ledger.last_sequence() + 1;
  record.effective = day;
  record.events = {&of, 1};
  RecordForm form;
  std::visit([&](const auto &of_kind) { form.take(of_kind, record.first_sequence); }, of);
  record.outcome_id = form.outcome();
  const auto replayed = ledger.replay(record);
  EXPECT_TRUE(replayed || replayed.code() == Errc::bad_event);
  return replayed.has_value();
}
// An invoice says no method, a payment does: what says one is a payment.
template <class E> E as_said(E event) {
  if constexpr (requires { event.facts; }) {
    if (event.facts.method.empty() && event.facts.transaction_id.empty()) return event;
    event.ref.kind = ItemKind::payment;
    if constexpr (requires { event.state; }) event.state = DraftState::pending;
  }
  return event;
}

// As books take it.
template <class E> E taken() {
  return {};
}
template <> CustomerSaved taken() {
  return {.id = CustomerId(2)};
}
template <> JobSaved taken() {
  return {.id = JobId(2), .customer = CustomerId(1)};
}
template <> ContractSaved taken() {
  return {.id = ContractId(2), .customer = CustomerId(1)};
}
template <> DraftSaved taken() {
  const Money total = money("1.00 USD");
  return {.ref = InvoiceId(50), .customer = CustomerId(1), .currency = total.currency(), .total = total};
}
template <> RecordSaved taken() {
  return {ann};
}
template <> ItemIssued taken() {
  static const DuePortion due{money("1.00 USD"), day};
  return {.ref = InvoiceId(50),
          .customer = CustomerId(1),
          .effective = day,
          .document_date = day,
          .portions = {&due, 1}};
}

template <> MarkPlaced taken() {
  return {.item = InvoiceId(1), .amount = money("1.00 USD"), .effective = day};
}

TEST(TextsOf, EveryEventAreOfTheirKind) {
  Kinds kinds;
  const auto add = [&]<class E>(std::type_identity<E>) {
    const std::string found =
        kinds_of<E>(taken<E>(), [](const E &given) { return !is_replayed(as_said(given)); });
    if (!found.empty()) kinds[event<E>] = found;
  };
  [&]<std::size_t... Index>(std::index_sequence<Index...>) {
    (add(std::type_identity<std::variant_alternative_t<Index, Event>>{}), ...);
  }
  (std::make_index_sequence<std::variant_size_v<Event>>{});
  const std::string facts = " code name code name name code free";
  const Kinds expected{{event<CustomerSaved>,
                        "code name name code name name code name name name name name name name name name"},
                       {event<JobSaved>, "code code name"},
                       {event<ContractSaved>, "code code name code name"},
                       {event<DraftSaved>, "code" + facts},
                       {event<ItemIssued>, "code" + facts},
                       {event<RecordSaved>, "name name name name name name free"},
                       {event<MarkPlaced>, "code free"}};
  EXPECT_EQ(kinds, expected);
}

TEST(TextsOf, ARecordAndItsLinesAreOfTheirKind) {
  const auto kind_with = [&](auto put) {
    return kind_by([&](std::string_view text) {
      Ledger ledger = books();
      DocumentLine line{.unit_price = 1};
      LineTax tax;
      ItemIssued item = taken<ItemIssued>();
      Record record;
      put(text, record, line, tax);
      line.taxes = {&tax, 1};
      item.facts.lines = {&line, 1};
      item.facts.tax = money("0.00 USD");
      const Event issued = item;
      record.first_sequence = ledger.last_sequence() + 1;
      record.effective = day;
      record.outcome_id = item.ref.id;
      record.events = {&issued, 1};
      return ledger.replay(record).has_value();
    });
  };
  using Text = std::string_view;
  EXPECT_EQ(kind_with([](Text text, auto &record, auto &, auto &) { record.actor = text; }), "name");
  EXPECT_EQ(kind_with([](Text text, auto &record, auto &, auto &) { record.reason = text; }), "free");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &line, auto &) { line.product = text; }), "code");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &line, auto &) { line.description = text; }), "free");
  EXPECT_EQ(kind_with([](Text text, auto &, auto &, auto &tax) { tax.code = text; }), "code");
}

} // namespace
} // namespace openitem::faults::texts_test
