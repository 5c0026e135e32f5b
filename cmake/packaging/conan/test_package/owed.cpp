// The package as a C++ host uses it.
#include <openitem/money/text.hpp>

#include <iostream>

int main() {
  std::cout << "openitem, C++: " << to_string(openitem::money("100.00 USD") - openitem::money("30.00 USD"))
            << '\n';
}
