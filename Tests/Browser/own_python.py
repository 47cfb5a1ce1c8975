"""Whoever imports this goes on in .venv, where the checks' packages are; without one it ends and says how to get it."""
import os
import sys
from pathlib import Path

VENV = Path(__file__).resolve().parent.parent.parent / ".venv"
if Path(sys.prefix).resolve() != VENV.resolve():
    if not (VENV / "bin/python").exists():
        sys.exit(f"scripts/{Path(sys.argv[0]).name}: .venv is missing; run scripts/setup --navegador")
    os.execv(VENV / "bin/python", [str(VENV / "bin/python"), *sys.argv])
