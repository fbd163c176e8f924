// Short ways to run a program that is shut in, and to ask what it did.
#pragma once

#include "../util/temp_folder.hpp"

#include <extract/confined.hpp>
#include <util/file.hpp>

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate::test {

struct Ran {
  ConfinedEnd end;
  std::string output;
};

/// A new file of this content.
inline FileHandle opened(const TempFolder& folder, const std::string& content, const std::string& name = "file") {
  folder.write(name, content);
  auto file = open_file(folder.path() + "/" + name);
  REQUIRE(file);
  return std::move(*file);
}

/// With its own path as the first argument, as programs expect it.
inline ConfinedProgram program(std::string path, std::vector<std::string> arguments = {}) {
  arguments.insert(arguments.begin(), path);
  return {.path = std::move(path), .arguments = std::move(arguments)};
}

inline Ran run(const ConfinedProgram& program, const FileHandle& file) {
  Ran ran;
  ran.end = run_confined(program, file, [&](std::string_view piece) {
    ran.output += piece;
    return true;
  });
  return ran;
}

/// How many descriptors this process has open.
inline std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

}  // namespace rubricate::test
