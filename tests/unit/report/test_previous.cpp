// Reports are read as they were written; anything else is refused in words.
#include "cases.hpp"

#include <report/previous.hpp>
#include <report/snapshot.hpp>

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

using Json = nlohmann::json;

// Why it is not taken; empty where it is.
std::string refused(std::string_view bytes) {
  const auto read = read_previous(bytes);
  if (read) return "";
  CHECK(read.error().kind == ErrorKind::usage);
  CHECK(!read.error().help.empty());
  return read.error().message;
}

bool is_refused_for(std::string_view bytes, std::string_view why) {
  const std::string message = refused(bytes);
  CAPTURE(message);
  return message.find(why) != std::string::npos;
}

Json report() { return Json::parse(cases::written("json", cases::words_failed())); }

Json score() {
  return Json::parse(R"({
    "format": "rubricate-score/1", "tool": {"name": "rubricate", "version": "0.1.0"},
    "rubric": {"id": "r", "title": "R", "version": "", "sha256": "ab"}, "submission": "maria",
    "checks": {"status": "passed", "files": [{"path": "p.md", "sha256": "cd"}],
               "parts": [{"id": "p", "status": "passed", "decided": null,
                          "files": [{"path": "p.md", "range": {"unit": "line", "first": 1, "last": 3}}],
                          "requirements": [{"address": "p.words", "status": "passed", "found": "4 words",
                                            "decided": "decided by ana: seen"}]}],
               "requirements": []},
    "criteria": [{"id": "p", "level": "Yes", "settled": "ana alone",
                  "given": [{"reviewer": "ana", "level": "Yes", "comment": null}]}]
  })");
}

}  // namespace

TEST_CASE("what is written is read as what it was written from") {
  for (const cases::Named& named : cases::all()) {
    CAPTURE(named.name);
    if (named.name == "hostile" || named.name == "very_long") continue;  // what is no text is written as something else
    cases::Case made = named.make();
    const Snapshot wanted = snapshot_of(made.ready());
    const auto read = read_previous(cases::written("json", made));
    if (!read) FAIL(read.error().message);
    CHECK_EQ(read->rubric_id, wanted.rubric_id);
    CHECK_EQ(read->rubric_sha256, wanted.rubric_sha256);
    REQUIRE_EQ(read->files.size(), wanted.files.size());
    for (std::size_t i = 0; i < wanted.files.size(); ++i) {
      CHECK_EQ(read->files[i].path, wanted.files[i].path);
      CHECK_EQ(read->files[i].sha256, wanted.files[i].sha256);
    }
    REQUIRE_EQ(read->parts.size(), wanted.parts.size());
    for (std::size_t i = 0; i < wanted.parts.size(); ++i) {
      CHECK_EQ(read->parts[i].id, wanted.parts[i].id);
      CHECK(read->parts[i].status == wanted.parts[i].status);
      REQUIRE_EQ(read->parts[i].passages.size(), wanted.parts[i].passages.size());
      for (std::size_t j = 0; j < wanted.parts[i].passages.size(); ++j)
        CHECK_EQ(read->parts[i].passages[j].range, wanted.parts[i].passages[j].range);
      REQUIRE_EQ(read->parts[i].requirements.size(), wanted.parts[i].requirements.size());
      for (std::size_t j = 0; j < wanted.parts[i].requirements.size(); ++j) {
        CHECK_EQ(read->parts[i].requirements[j].address, wanted.parts[i].requirements[j].address);
        CHECK_EQ(read->parts[i].requirements[j].found, wanted.parts[i].requirements[j].found);
      }
    }
  }
}

TEST_CASE("a score has levels, and says which files were read unless it is blind") {
  Json json = score();
  const auto read = read_previous(json.dump());
  REQUIRE(read);
  CHECK(read->names_files);
  CHECK_EQ(read->parts.at(0).passages.at(0).range, "line 1-3");
  CHECK_EQ(read->parts.at(0).requirements.at(0).decided, "decided by ana: seen");
  CHECK_EQ(read->criteria.at(0).given.at(0).reviewer, "ana");
  json["checks"]["files"] = nullptr;
  const auto blind = read_previous(json.dump());
  REQUIRE(blind);
  CHECK(!blind->names_files);
}

TEST_CASE("what is no report is refused, and it is said why") {
  const std::string whole = report().dump();
  CHECK(is_refused_for("", "no JSON"));
  CHECK(is_refused_for("rubricate: 1\n", "no JSON"));
  CHECK(is_refused_for(std::string_view(whole).substr(0, whole.size() / 2), "the beginning"));
  CHECK(is_refused_for("{\"format\": \"\xFF\"}", "no JSON"));
  CHECK(is_refused_for("[1e999]", "no JSON"));
  CHECK(is_refused_for("[]", "`format`"));
  CHECK(is_refused_for("null", "`format`"));
  CHECK(is_refused_for("{\"format\": 1}", "`format`"));
  CHECK(is_refused_for("{\"format\": \"rubricate-agree/1\"}", "rubricate-agree/1"));
  CHECK(is_refused_for(std::string(100'000, '[') + std::string(100'000, ']'), "200 deep"));
  CHECK(is_refused_for(std::string(100'000, '['), "200 deep"));
  CHECK(is_refused_for(std::string(k_largest_report + 1, ' '), "at most 8.0 MB"));
  CHECK(is_refused_for("{\"format\": \"\\\"" + std::string(500, '[') + "\"}",
                       "its format is"));  // of texts, not of lists
  std::string many = "[0";
  while (many.size() + 3 < k_largest_report) many += ",{}";  // takes minutes where each looks through those before
  CHECK(is_refused_for(many + "]", "`format`"));
}

TEST_CASE("whatever is taken out of a report or becomes something else is noticed or not needed") {
  for (const Json& whole : {report(), score()}) {
    REQUIRE(refused(whole.dump()).empty());
    const Json flat = whole.flatten();
    for (const auto& [path, value] : flat.items()) {
      CAPTURE(path);
      for (const Json& other : {Json(nullptr), Json(-1), Json("x"), Json::array({1}), Json::object({{"x", 1}})}) {
        Json changed = flat;
        changed[path] = other.is_structured() ? Json("x") : other;
        Json made = changed.unflatten();
        if (other.is_structured()) made[Json::json_pointer(path)] = other;
        (void)refused(made.dump());  // no crash, and a reason where it is refused
      }
    }
  }
  for (const char* key : {"tool", "rubric", "submission", "parts", "requirements"}) {
    CAPTURE(key);
    Json json = report();
    json.erase(key);
    CHECK(is_refused_for(json.dump(), key));
    json[key] = 3;
    CHECK(is_refused_for(json.dump(), key));
  }
  for (const char* key : {"checks", "criteria", "submission"}) {
    CAPTURE(key);
    Json json = score();
    json.erase(key);
    CHECK(is_refused_for(json.dump(), key));
  }
}

TEST_CASE("nothing stands in a report twice") {
  Json json = report();
  json["parts"].push_back(json["parts"][0]);
  CHECK(is_refused_for(json.dump(), "stands there twice"));
  json = score();
  json["checks"]["parts"][0]["requirements"].push_back(json["checks"]["parts"][0]["requirements"][0]);
  CHECK(is_refused_for(json.dump(), "the requirement p.words stands there twice"));
  json = score();
  json["checks"]["files"].push_back(json["checks"]["files"][0]);
  CHECK(is_refused_for(json.dump(), "the file p.md stands there twice"));
  json = score();
  json["criteria"].push_back(json["criteria"][0]);
  CHECK(is_refused_for(json.dump(), "the criterion p stands there twice"));
}

TEST_CASE("statuses are those that reports know") {
  Json json = score();
  json["checks"]["parts"][0]["status"] = "won";
  CHECK(is_refused_for(json.dump(), "no status “won”"));
}

}  // namespace rubricate
