// Labels of fields.
#include "samples.hpp"

#include <checks/field_label.hpp>
#include <util/title.hpp>

#include <array>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a label is one of the field's names, or begins with one") {
  const std::array titles{trial::titled("role", {"job title", "position"})};
  const Fields fields(titles);
  for (const std::string_view label : {"Role:", "ROLE", "Job title –", "**Position:**", "Role in the organization:"}) {
    CAPTURE(label);
    CHECK(fields.is_label_of(0, title_key(label)));
  }
  for (const std::string_view label : {"Roles", "The role", "", ":", "role which she has had for very many years:"}) {
    CAPTURE(label);
    CHECK_FALSE(fields.is_label_of(0, title_key(label)));
  }
}

TEST_CASE("how long a label is") {
  const auto label = [](std::string_view line) { return line.substr(0, label_size(line)); };
  CHECK(label("Role: nurse") == "Role:");
  CHECK(label("Role – nurse: at night") == "Role – ");
  CHECK(label("a nurse").empty());
  CHECK(label("").empty());
  CHECK_MESSAGE(label(std::string(60, 'a') + ": nurse").empty(), "too long for one");
}

}  // namespace rubricate
