# Sourced by the scripts: finds the .NET SDK, or says what is missing.

# Puts dotnet on the path where it lies in one of its usual places; fails where there is none.
find_dotnet() {
  if command -v dotnet > /dev/null; then return 0; fi
  local place
  for place in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
    if [ -n "$place" ] && [ -x "$place/dotnet" ]; then
      export PATH=$place:$PATH DOTNET_ROOT=$place
      return 0
    fi
  done
  return 1
}

# need_sdk ROOT: ends with 2 where no .NET 10 SDK is to be had.
need_sdk() {
  export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
  if ! find_dotnet; then
    echo "The .NET 10 SDK is missing: there is no “dotnet” here. Get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 2
  fi
  if ! (cd "$1" && dotnet --version) > /dev/null 2>&1; then
    echo "The .NET 10 SDK is missing: “dotnet” is here, but of SDKs only: $(cd / && dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' | sed 's/^$/none/')." >&2
    echo "Get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
    exit 2
  fi
}
