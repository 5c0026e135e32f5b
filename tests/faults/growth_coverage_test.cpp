// Every function of openitem.h has a shape that shows how its cost grows, unless nothing of it can grow: it
// says that it costs O(1) and looks at no ledger, or it is named here with the reason. A new function is
// asked for.
#include "growth.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace openitem::growth::growth_coverage_test {
namespace {

struct Function {
  std::string threads;
  std::string cost;
};
// What openitem.h includes.
std::string text_of_the_headers() {
  std::string text;
  for (const auto &entry :
       std::filesystem::directory_iterator(OPENITEM_SOURCE_DIR "/capi/include/openitem")) {
    std::ifstream file(entry.path());
    text.append(std::istreambuf_iterator<char>(file), {});
  }
  return text;
}
// By name, as the comment above each says.
std::map<std::string, Function> functions_of_the_header() {
  const std::string text = text_of_the_headers();
  const auto between = [&](std::size_t from, const std::string &begin, const std::string &end) {
    const std::size_t at = text.find(begin, from) + begin.size();
    return text.substr(at, text.find(end, at) - at);
  };
  std::map<std::string, Function> functions;
  for (std::size_t at = text.find("\n *  @threads "); at != std::string::npos;
       at = text.find("\n *  @threads ", at + 1)) {
    const std::size_t declared = text.find("OI_API", at);
    const std::size_t begin =
        text.rfind("oi_", text.find('(', declared)); // the last word before the parameters
    functions[text.substr(begin, text.find('(', begin) - begin)] = {between(at, "@threads ", " "),
                                                                    between(at, "@cost ", "   @since")};
  }
  return functions;
}

// What has a size, and a bound that no books move.
const std::map<std::string, std::string> &bounded() {
  static const std::map<std::string, std::string> reasons{
      {"oi_layout_read", "the rows of the header"},
      {"oi_iso4217_read", "the rows of a standard"},
      {"oi_currency_iso", "the rows of a standard"},
      {"oi_error_describe", "one error"},
      {"oi_money_parse", "an amount of 38 digits"},
      {"oi_money_parse_amount", "an amount of 38 digits"},
      {"oi_money_print", "an amount of 38 digits"},
      {"oi_money_print_amount", "an amount of 38 digits"},
      {"oi_decimal_parse", "38 digits"},
      {"oi_decimal_print", "38 digits"},
  };
  return reasons;
}

std::set<std::string> covered() {
  std::set<std::string> names;
  for (const Shape &shape : all_shapes()) {
    std::istringstream words(shape.covers);
    names.insert(std::istream_iterator<std::string>(words), {});
  }
  return names;
}

TEST(GrowthCoverage, EveryFunctionHasAShape) {
  const auto functions = functions_of_the_header();
  const auto shown = covered();
  EXPECT_GT(functions.size(), 170U);
  for (const auto &[name, function] : functions) {
    const bool cannot_grow = function.threads == "any" && function.cost == "O(1)";
    if (cannot_grow || bounded().contains(name)) continue;
    EXPECT_TRUE(shown.contains(name)) << name << " costs " << function.cost << ": no shape shows it";
  }
}

TEST(GrowthCoverage, ShapesNameFunctionsThatAreThere) {
  const auto functions = functions_of_the_header();
  for (const std::string &name : covered()) EXPECT_TRUE(functions.contains(name)) << name;
  for (const auto &[name, reason] : bounded()) EXPECT_TRUE(functions.contains(name)) << name;
}

TEST(GrowthCoverage, ShapesHaveNamesOfTheirOwn) {
  std::set<std::string> names;
  for (const Shape &shape : all_shapes()) EXPECT_TRUE(names.insert(shape.name).second) << shape.name;
}

} // namespace
} // namespace openitem::growth::growth_coverage_test
