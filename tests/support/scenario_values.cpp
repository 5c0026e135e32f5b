#include "openitem/money/split.hpp"
#include "support/scenario_inputs.hpp"

namespace openitem::scenario {
namespace {

struct Enumerator {
  std::type_index of;
  std::string_view word;
  unsigned number;
};

// "BalanceRow::Scope::job" -> "job"
constexpr std::string_view last_name(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

const std::vector<Enumerator> &enumerators() {
  static const std::vector<Enumerator> all{
#define OI_ENUMERATOR(constant, enumerator)                                                                  \
  {typeid(enumerator), last_name(#enumerator), static_cast<unsigned>(enumerator)},
#define OI_ZERO(constant, Enum) /* none, or a default without a word */                                      \
  {typeid(Enum), std::string_view(#constant).ends_with("_NONE") ? "none" : "", 0},
#define OI_EVENT(constant, Event)
#include "enumerators.inc"
#undef OI_ENUMERATOR
#undef OI_ZERO
#undef OI_EVENT
  };
  return all;
}

} // namespace

std::optional<unsigned> number_of_word(std::type_index enumeration, std::string_view word) {
  for (const auto &enumerator : enumerators())
    if (enumerator.of == enumeration && enumerator.word == word && !word.empty()) return enumerator.number;
  return std::nullopt;
}

std::string word_of_number(std::type_index enumeration, unsigned number) {
  for (const auto &enumerator : enumerators())
    if (enumerator.of == enumeration && enumerator.number == number) return std::string(enumerator.word);
  return std::to_string(number);
}

bool is_whole(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == std::string_view::npos;
}

Date day(std::string_view word) {
  return word == "none" ? Date() : accepted(parse_date(word));
}

std::int64_t instant(std::string_view word) {
  constexpr std::int64_t micros_a_day = 86'400'000'000;
  const bool is_date = word.size() == 10 && word[4] == '-';
  return is_date ? (day(word).day_number() - Date::unix_epoch) * micros_a_day : whole<std::int64_t>(word);
}

} // namespace openitem::scenario
