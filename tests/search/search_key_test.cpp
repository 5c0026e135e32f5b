// Names as people write them, and as others look for them.
#include "search/keys.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace openitem::search_key_test {
namespace {

using search_keys::key_of;

struct SameToAPerson {
  std::string_view key;
  std::vector<std::string_view> texts;
};

void expect_one_key(const std::vector<SameToAPerson> &rows) {
  for (const SameToAPerson &row : rows)
    for (const std::string_view text : row.texts) EXPECT_EQ(key_of(text), row.key) << text;
}

TEST(SearchKey, OfRomanianNamesHasNeitherCommaNorCedilla) {
  expect_one_key({
      {"serban", {"Șerban", "Şerban", "ȘERBAN", "ŞERBAN", "serban", "S\u0326erban", "S\u0327erban"}},
      {"constanta", {"Constanța", "Constanţa", "CONSTANȚA", "constanta"}},
      {"iasi", {"Iași", "Iaşi", "IAŞI"}},
      {"targu mures", {"Târgu Mureș", "TÂRGU MUREŞ", "Targu  Mures"}},
      {"cainari", {"Căinari", "Ca\u0306inari"}},
  });
}

TEST(SearchKey, OfTurkishNamesHasOneI) {
  expect_one_key({
      {"istanbul", {"İSTANBUL", "istanbul", "ISTANBUL", "ıstanbul", "İstanbul", "I\u0307stanbul"}},
      {"diyarbakir", {"Diyarbakır", "DİYARBAKIR", "diyarbakir", "DIYARBAKIR"}},
      {"isik ltd. sti.", {"Işık Ltd. Şti.", "IŞIK LTD. ŞTİ.", "ISIK LTD. STI."}},
      {"agac", {"Ağaç", "AĞAÇ"}},
  });
}

TEST(SearchKey, OfGermanNamesFoldsSharpSAndDropsUmlauts) {
  expect_one_key({
      {"strasse", {"Straße", "STRASSE", "STRAẞE", "strasse", "Strasse"}},
      {"muller & sohne gmbh",
       {"Müller & Söhne GmbH", "MÜLLER & SÖHNE GMBH", "Mu\u0308ller & So\u0308hne GmbH"}},
      {"grosskuchen", {"Großküchen", "GROSSKÜCHEN", "groSSküchen"}},
  });
}

TEST(SearchKey, OfLatinNamesHasNoAccents) {
  expect_one_key({
      {"societe generale",
       {"Société Générale", "SOCIÉTÉ GÉNÉRALE", "Socie\u0301te\u0301 Ge\u0301ne\u0301rale"}},
      {"espana", {"España", "ESPAÑA"}},
      {"ceska sporitelna", {"Česká spořitelna", "ČESKÁ SPOŘITELNA"}},
      {"gyor", {"Győr", "GYŐR"}},
      {"angstrom", {"Ångström", "\u212bngstro\u0308m"}}, // the sign and the letter
  });
}

TEST(SearchKey, KeepsLettersThatUnicodeDoesNotDecompose) {
  expect_one_key({
      {"łodz", {"Łódź", "ŁÓDŹ", "łodz"}},
      {"møller", {"Møller", "MØLLER"}},
      {"đakovo", {"Đakovo", "ĐAKOVO"}},
      {"ægir þor", {"Ægir Þór", "ÆGIR ÞÓR"}},
  });
}

TEST(SearchKey, OfGreekNamesHasOneSigma) {
  expect_one_key({
      {"οδυσσευσ", {"Οδυσσεύς", "ΟΔΥΣΣΕΎΣ", "ΟΔΥΣΣΕΥΣ", "οδυσσευσ"}},
      {"ελληνικη εταιρεια", {"Ελληνική Εταιρεία", "ΕΛΛΗΝΙΚΗ ΕΤΑΙΡΕΙΑ"}},
      {"αθηνα", {"Ἀθηνᾶ", "Αθηνά"}},
      {"ωιδη", {"ᾨδή", "ὠιδή", "ΩΙΔΗ"}}, // folding makes a letter of the iota below
      {"ομηροσ 100 ω", {"Όμηρος 100 \u2126"}},
  });
}

TEST(SearchKey, OfCyrillicNamesHasNoCaseAndNoMarks) {
  expect_one_key({
      {"завод", {"ЗАВОД", "Завод", "завод"}},
      {"королев", {"Королёв", "КОРОЛЕВ", "Короле\u0308в"}},
      {"толстои", {"Толстой", "ТОЛСТОИ"}},
      {"ђорђе", {"Ђорђе", "ЂОРЂЕ"}},
      {"украіна", {"Україна", "УКРАЇНА", "УКРАІНА"}},
      {"ооо «ромашка» no 5", {"ООО «Ромашка» № 5", "ООО «РОМАШКА» No 5"}},
  });
}

TEST(SearchKey, OfVietnameseNamesHasNoTones) {
  expect_one_key({
      {"nguyen van hung", {"Nguyễn Văn Hùng", "NGUYỄN VĂN HÙNG", "nguyen van hung"}},
      {"cong ty trach nhiem huu han", {"Công ty Trách nhiệm hữu hạn", "CÔNG TY TRÁCH NHIỆM HỮU HẠN"}},
      {"pho co ha noi", {"Phố cổ Hà Nội", "Pho\u0302\u0301 co\u0309 Ha\u0300 No\u0323\u0302i"}},
  });
}

TEST(SearchKey, HasOneWidth) {
  expect_one_key({
      {"acme (uk) 12", {"ＡＣＭＥ　（ＵＫ）　１２", "ａｃｍｅ （ｕｋ） １２", "Acme (UK) 12"}},
      {"コーホレーション", {"ｺｰﾎﾟﾚｰｼｮﾝ", "コーポレーション"}},
      {"カラス", {"ガラス", "ｶﾞﾗｽ", "カ\u3099ラス", "カラス"}},
      {"株式会社東京", {"株式会社東京", "㍿東京"}},
      {"(株)ヤマタ", {"㈱ヤマダ", "(株)ﾔﾏﾀﾞ", "（株）ヤマダ"}},
      {"10kg", {"10㎏", "１０ｋｇ"}},
      {"¥100", {"￥100", "¥100"}},
  });
}

TEST(SearchKey, OfArabicAndHebrewHasNoPointsAndOneShape) {
  expect_one_key({
      {"شركة", {"شركة", "\ufeb7\ufeae\ufedb\ufe94", "شَرِكَة"}},
      {"لا", {"\ufefb", "لا", "ل\u200dا"}},
      {"احمد", {"أحمد", "احمد", "ا\u0654حمد"}},
      {"صلى الله عليه وسلم", {"\ufdfa"}},
      {"\u05e9\u05dc\u05d5\u05dd",
       {"\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "\ufb2a\u05dc\ufb4b\u05dd",
        "\u05e9\u05dc\u05d5\u05dd"}}, // shalom
  });
}

TEST(SearchKey, OfHangulIsOfItsJamo) {
  EXPECT_EQ(key_of("가"), "\u1100\u1161");
  EXPECT_EQ(key_of("각"), "\u1100\u1161\u11a8");
  EXPECT_EQ(key_of("힣"), "\u1112\u1175\u11c2");
  expect_one_key({
      {"\u1109\u1161\u11b7\u1109\u1165\u11bc", {"삼성", "\u1109\u1161\u11b7\u1109\u1165\u11bc"}},
      {"\u1112\u1161\u11ab", {"한", "\u1112\u1161\u11ab"}},
      {"\u1100\u1161", {"\u3131\u314f", "\uffa1\uffc2"}}, // for compatibility; of half width
  });
}

TEST(SearchKey, TakesLigaturesAndNumbersOfAllShapesApart) {
  expect_one_key({
      {"office", {"oﬃce", "OFFICE", "o\ufb00ice"}},
      {"first", {"ﬁrﬆ", "FIRST"}},
      {"5 m2", {"5 m²", "5 M₂", "５　ｍ²"}},
      {"no 12", {"№ 12", "№ ①②"}},
      {"tm iv", {"™ Ⅳ", "TM IV", "ᵀᴹ ⅳ"}},
      {"1\u204420", {"\u215f20"}},
      {"acme", {"𝐀𝐂𝐌𝐄", "𝒶𝒸𝓂ℯ", "ⒶⒸⓂⒺ"}},
      {"dz lj nj", {"Ǆ Ǉ Ǌ", "ǆ ǉ ǌ", "Dz Lj Nj"}},
  });
}

TEST(SearchKey, OfIndicAndThaiNamesHasNoSigns) {
  expect_one_key({
      {"हनदसतन", {"हिन्दुस्तान", "हनदसतन"}},
      {"कमर", {"कुमार", "कु\u200dमा\u200cर"}},
      {"क", {"क़", "\u0958", "क"}},
      {"กรงเทพ", {"กรุงเทพ", "กรงเทพ"}},
  });
}

TEST(SearchKey, HasNothingThatIsNotSeen) {
  expect_one_key({
      {"inv-7",
       {"INV\u00ad-7", "\ufeffINV-7", "INV\u200b-7", "\u200eINV-7\u200f", "INV\u2060-7", "I\ufe0fNV-7"}},
      {"", {"", " ", "\u00ad", "\u200d\u200d", "\u0301", " \u200b ", "\u3000\u2003\t\r\n"}},
  });
}

TEST(SearchKey, HasOneBlankForAnyWhiteSpaceAndNoneAtItsEnds) {
  for (const std::string_view blank : {" ",
                                       "  ",
                                       "\t",
                                       "\n",
                                       "\r\n",
                                       "\v",
                                       "\f",
                                       "\u0085",
                                       "\u00a0",
                                       "\u1680",
                                       "\u2000",
                                       "\u2003",
                                       "\u200a",
                                       "\u2028",
                                       "\u2029",
                                       "\u202f",
                                       "\u205f",
                                       "\u3000",
                                       " \u00a0\t \u3000",
                                       " \u200b ",
                                       " \u0301 "}) {
    const std::string at(blank);
    EXPECT_EQ(key_of("Acme" + at + "Ltd"), "acme ltd") << at;
    EXPECT_EQ(key_of(at + "Acme" + at + at + "Ltd" + at), "acme ltd") << at;
  }
  EXPECT_EQ(key_of("a\u00b4b"), "a b"); // an accent by itself stands on a blank
  EXPECT_EQ(key_of("\u00a8a\u00a8"), "a");
}

TEST(SearchKey, KeepsOrdinaryCharacters) {
  EXPECT_EQ(key_of("!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~\x7f"),
            "!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~\x7f");
  EXPECT_EQ(key_of("ABCXYZabcxyz"), "abcxyzabcxyz");
  EXPECT_EQ(key_of("😀 漢字 §"), "😀 漢字 §");
  EXPECT_EQ(key_of(std::string_view("A\0B\x1f", 4)), std::string_view("a\0b\x1f", 4));
}

} // namespace
} // namespace openitem::search_key_test
