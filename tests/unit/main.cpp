// The unit tests are a program of their own, so they also play its part as a reader of files.
#define DOCTEST_CONFIG_IMPLEMENT
#include <extract/serve.hpp>

#include <doctest/doctest.h>

int main(int argc, char** argv) {
  rubricate::serve_reader(argc, argv);
  return doctest::Context(argc, argv).run();
}
