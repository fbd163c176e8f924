// Our own readers, in the process that is made for one file.
#pragma once

#include <extract/confined.hpp>

#include <string_view>

namespace rubricate {

/// What such a process is for.
enum class ReaderMode : std::uint8_t {
  office,         ///< an archive: office files, or what else it is
  ole,            ///< what an old office file is
  picture,        ///< the second argument is the FileType's id
  media,          ///< whether a sound or film is all there; the second argument is the FileType's id
  unpack,         ///< an archive's entries, see unpack.hpp
  probe,          ///< tries what it must not be able to do, for `doctor` and the tests
  probe_program,  ///< the same behind the barriers of programs of others alone
};

/// The exit code of a reader that had too little memory.
inline constexpr int k_reader_has_no_memory = 3;

/// A reader, to be run by run_confined. `type` is given on.
[[nodiscard]] ConfinedProgram reader_program(ReaderMode mode, std::string_view type = {});

/// If this process was started to read files or to begin such readers, it does so and ends. Else gives nothing; to be
/// asked first thing in `main`.
void serve_reader(int argc, const char* const* argv);

}  // namespace rubricate
