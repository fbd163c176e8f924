// What is there and what is missing, for people and for programs.
#include <report/doctor.hpp>

#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace rubricate {
namespace {

Health healthy() {
  return {.system = "Linux 6.1.0 x86_64",
          .landlock = 2,
          .seccomp = true,
          .trials = {{"file", true}, {"write", true}, {"socket", true}, {"process", true}},
          .program_trials = {{"file", true}, {"signal", true}},
          .tasks = {{"reads PDFs", "No PDFs.", {{"pdftotext", "poppler-utils", "/usr/bin/pdftotext"}}},
                    {"measures film", "No film.", {{"ffprobe", "ffmpeg", ""}, {"mediainfo", "mediainfo", "/m"}}}}};
}

std::string last_line(const Health& health) {
  std::string text = write_health_text(health, {.width = 200});
  text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

bool tells(const Health& health, std::string_view part) {
  return write_health_text(health, {.width = 400}).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the last line says what is missing") {
  CHECK(last_line(healthy()) == "Everything is there.");
  CHECK(healthy().is_whole());

  Health health = healthy();
  health.landlock = 0;
  CHECK(last_line(health) == "Missing: full isolation.");
  CHECK_FALSE(health.is_whole());

  health = healthy();
  health.trials[3].is_refused = false;
  CHECK(last_line(health) == "Missing: a proof that it holds.");
  CHECK(tells(health, "possible"));

  health = healthy();
  health.program_trials[1].is_refused = false;
  CHECK(last_line(health) == "Missing: a proof that it holds.");
  CHECK(tells(health, "possible"));

  health = healthy();
  health.program_trials.clear();
  CHECK(last_line(health) == "Missing: a proof that it holds.");

  health = healthy();
  health.trials.clear();
  CHECK(last_line(health) == "Missing: a proof that it holds.");
  CHECK(tells(health, "nothing: the process could not be started"));

  health = healthy();
  health.tasks[0].helpers[0].path.clear();
  health.tasks[1].helpers[1].path.clear();
  CHECK(last_line(health) == "Missing: pdftotext, ffprobe.");
  CHECK(tells(health, "No PDFs. To mend that, on Debian or Ubuntu: `sudo apt install poppler-utils`."));
  CHECK(tells(health,
              "No film. To mend that, on Debian or Ubuntu: `sudo apt install ffmpeg` or `sudo apt install "
              "mediainfo`."));
}

TEST_CASE("a program is found, missing, or not needed where another does its work") {
  CHECK(tells(healthy(), "pdftotext  reads PDFs: /usr/bin/pdftotext "));
  CHECK(tells(healthy(), "not needed\n"));
  CHECK_FALSE(tells(healthy(), "missing"));
}

TEST_CASE("the level of isolation is full with both rules, partial with one") {
  struct Row {
    int landlock;
    bool seccomp;
    std::string_view key;
    std::string_view word;
  };
  for (const Row& row : {Row{1, true, "full", "  full\n"}, Row{1, false, "partial", "  partial\n"},
                         Row{0, true, "partial", "  partial\n"}, Row{0, false, "limits-only", "  limits only\n"}}) {
    Health health = healthy();
    health.landlock = row.landlock;
    health.seccomp = row.seccomp;
    CHECK(key_of(health.isolation()) == row.key);
    CHECK(tells(health, row.word));
    CHECK(health.is_whole() == (row.key == "full"));
  }
}

TEST_CASE("programs get the same in JSON, and nothing in it can move a cursor") {
  Health health = healthy();
  health.system = "Linux \x1b[2J";
  health.trials[0].is_refused = false;
  const std::string text = write_health_json(health, {.tool_version = "1"});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(write_health_text(health, {}).find('\x1b') == std::string::npos);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["format"] == "rubricate-doctor/1");
  CHECK(json["complete"] == false);
  CHECK(json["isolation"]["level"] == "full");
  CHECK(json["isolation"]["proved"] == false);
  CHECK(json["isolation"]["trials"][0] == nlohmann::json({{"tried", "file"}, {"refused", false}}));
  CHECK(json["isolation"]["program_trials"][1] == nlohmann::json({{"tried", "signal"}, {"refused", true}}));
  CHECK(json["tasks"][1]["possible"] == true);
  CHECK(json["tasks"][1]["programs"][0]["path"].is_null());
  CHECK(json["tasks"][1]["programs"][1]["path"] == "/m");
}

}  // namespace rubricate
