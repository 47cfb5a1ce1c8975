#!/usr/bin/env python3
"""Runs the recipes of docs/ci as their services would, against a stand-in (forge.py): what is in them is what runs.

    recipes.py PROGRAM

The shell parts are taken from the YAML files. Of the world only `apt-get` is left out: the program that it would install
is PROGRAM.
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

from forge import TOKEN, Forge

ROOT = pathlib.Path(__file__).resolve().parents[2]
RECIPES = ROOT / "docs" / "ci"
MARK = "<!-- avance: revisión -->"
PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".build/release/avance").resolve()
PACKAGE = b"what would be a package"


class RecipeTest(unittest.TestCase):
    """A repository with the content of this one, an origin, the stand-in, and a PATH with the program."""

    def setUp(self):
        self.place = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.place)
        tools = self.place / "bin"
        tools.mkdir()
        (tools / "avance").symlink_to(PROGRAM)
        (tools / "apt-get").write_text("#!/bin/sh\n")
        (tools / "apt-get").chmod(0o755)
        self.environment = {
            "PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(self.place), "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "p", "GIT_AUTHOR_EMAIL": "p@p", "GIT_COMMITTER_NAME": "p",
            "GIT_COMMITTER_EMAIL": "p@p",
        }
        self.origin = self.place / "o" / "r.git"
        self.work = self.place / "work"
        self.git("init", "--quiet", "--bare", "--initial-branch", "main", self.origin, at=self.place)
        # GitLab is told by a push option that the push is to start nothing.
        self.git("config", "receive.advertisePushOptions", "true", at=self.origin)
        self.git("init", "--quiet", "--initial-branch", "main", self.work, at=self.place)
        shutil.copytree(ROOT / "content", self.work / "content")
        (self.work / ".gitignore").write_text("/public/\n")
        self.commit()
        self.forge = Forge(PACKAGE)
        self.addCleanup(self.forge.close)

    def git(self, *arguments, at=None):
        return subprocess.run(
            ["git", *map(str, arguments)], cwd=at or self.work, env=self.environment, check=True, capture_output=True,
            text=True).stdout

    def commit(self):
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "x")
        self.git("push", "--quiet", self.origin, "main")

    def shell(self, script, **environment):
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script], cwd=self.work,
            env=self.environment | environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def break_content(self):
        path = self.work / "content/sitio.yaml"
        path.write_text(path.read_text().replace("titulo:", "titul:", 1))

    def bodies(self):
        return [comment["body"] for comment in self.forge.comments]

    @property
    def asked_for(self):
        return {"AVANCE_DEB": f"{self.forge.url}/avance.deb", "AVANCE_SHA256": hashlib.sha256(PACKAGE).hexdigest()}

    def published(self):
        """Path and content of what the branch has; None where there is no branch."""
        if not self.git("branch", "--list", "publicado", at=self.origin).strip():
            return None
        names = self.git("ls-tree", "-r", "--name-only", "publicado", at=self.origin).splitlines()
        return {name: self.git("show", f"publicado:{name}", at=self.origin) for name in names if name.endswith(("html", "csv"))}

    def passes(self, result):
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        return result

    def fails(self, result, words):
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(words, result.stdout + result.stderr)


class Reviews:
    """What both services must do with a proposal; `review` is theirs."""

    def test_says_what_must_be_set(self):
        self.fails(self.review(AVANCE_DEB=self.recipe_default("AVANCE_DEB")), "Ponga AVANCE_DEB")
        self.assertTrue(self.recipe_default("AVANCE_SHA256").startswith("PONGA"))

    def test_refuses_another_package(self):
        self.fails(self.review(AVANCE_SHA256="0" * 64), "did NOT match")
        self.assertEqual(self.bodies(), [])

    def test_one_comment_is_kept_up_to_date(self):
        self.forge.add(f"{MARK}\nwhat somebody else wrote", login="vecina")
        self.passes(self.review())
        self.assertEqual(len(self.bodies()), 2)
        self.assertTrue(self.bodies()[1].startswith(f"{MARK}\n# Revisión de los informes"))
        self.break_content()
        self.fails(self.review(), "")
        self.assertEqual(len(self.bodies()), 2)
        self.assertIn("**Error** en content/sitio.yaml", self.bodies()[1])
        self.assertIn("what somebody else wrote", self.bodies()[0])

    def test_a_long_list_is_cut_between_letters(self):
        self.break_content()
        (self.place / "bin/avance").unlink()
        (self.place / "bin/avance").write_text("#!/bin/sh\n[ $1 = --version ] || yes áéíóú | head -n 200000\n")
        (self.place / "bin/avance").chmod(0o755)
        self.passes(self.review())
        self.assertGreater(len(self.bodies()[0]), 30_000)
        self.assertTrue(set(self.bodies()[0].removeprefix(MARK)) <= set("áéíóú\n"))

    def test_a_program_that_cannot_run_is_not_a_review(self):
        shutil.rmtree(self.work / "content")
        self.fails(self.review(), "aquí no hay una carpeta")
        self.assertEqual(self.bodies(), [])


class Publications:
    """What both services must do with what was accepted; `publish` is theirs."""

    def test_publishes_what_changed(self):
        self.passes(self.publish())
        first = self.published()
        self.assertIn("index.html", first)
        commits = self.git("rev-list", "--count", "publicado", at=self.origin)
        self.passes(self.publish())
        self.assertEqual(self.git("rev-list", "--count", "publicado", at=self.origin), commits)
        plan = self.work / "content/sitio.yaml"
        plan.write_text(plan.read_text().replace("titulo: ", "titulo: El ", 1))
        self.passes(self.publish())
        self.assertNotEqual(first["index.html"], self.published()["index.html"])

    def test_what_was_published_first_is_not_lost(self):
        # A quarter that is over: when a report of it goes, its tables stay and the new ones stand beside them.
        shutil.rmtree(self.work / "content")
        subprocess.run([PROGRAM, "demo", self.work / "content", "--indicadores", "12"], check=True, capture_output=True)
        self.passes(self.publish())
        first = self.published()
        quarter = sorted(path.name for path in (self.work / "content/informes").iterdir())[0]
        next((self.work / "content/informes" / quarter).iterdir()).unlink()
        self.passes(self.publish())
        second = self.published()
        kept = {name: text for name, text in first.items() if name.startswith(f"datos/archivo/{quarter}/")}
        self.assertTrue(kept)
        self.assertEqual(kept, {name: second.get(name) for name in kept})
        self.assertTrue([name for name in second if name.startswith(f"datos/archivo/{quarter}-r1/")])

    def test_errors_publish_nothing(self):
        self.passes(self.publish())
        before = self.published()
        self.break_content()
        self.fails(self.publish(), "content/sitio.yaml")
        self.assertEqual(before, self.published())

    def test_without_the_server_nothing_is_published(self):
        self.origin.rename(self.place / "away")
        self.fails(self.publish(), "Could not read from remote repository")
        self.assertFalse((self.work / "public/index.html").exists())


class GitHub(Reviews, Publications, RecipeTest):
    recipe = yaml.safe_load((RECIPES / "github.yml").read_text())

    def recipe_default(self, name):
        return self.recipe["env"][name]

    def run_job(self, job, **environment):
        outputs, summary = self.place / "outputs", self.place / "summary"
        outputs.write_text("")
        summary.write_text("")
        known = self.asked_for | {
            "GITHUB_API_URL": self.forge.url, "GITHUB_REPOSITORY": "o/r", "GITHUB_SERVER_URL": f"file://{self.place}",
            "GITHUB_SHA": "0123456789abcdef", "GITHUB_OUTPUT": str(outputs), "GITHUB_STEP_SUMMARY": str(summary),
        } | environment
        said = {"${{ github.token }}": TOKEN, "${{ github.event.pull_request.number }}": "7"}
        for step in self.recipe["jobs"][job]["steps"]:
            condition = step.get("if", "")
            if "run" not in step or "estado == '1'" in condition and "estado=1" not in outputs.read_text():
                continue
            if "head.repo.full_name" in condition and self.is_from_a_fork:
                continue
            result = self.shell(step["run"], **known, **{name: said[value] for name, value in step.get("env", {}).items()})
            if result.returncode:
                break
        self.summary = summary.read_text()
        return result

    is_from_a_fork = False

    def review(self, **environment):
        return self.run_job("revisar", **environment)

    def publish(self):
        return self.run_job("construir")

    def test_a_fork_gets_a_summary_and_no_token(self):
        self.is_from_a_fork = True
        self.passes(self.review())
        self.assertEqual(self.bodies(), [])
        self.assertIn("# Revisión de los informes", self.summary)

    def test_each_job_has_no_more_rights_than_it_needs(self):
        self.assertEqual(self.recipe["permissions"], {})
        self.assertEqual(
            {name: job["permissions"] for name, job in self.recipe["jobs"].items()},
            {
                "revisar": {"contents": "read", "pull-requests": "write"}, "construir": {"contents": "write"},
                "publicar": {"pages": "write", "id-token": "write"},
            })
        # What others propose runs with their rights, and nothing that they wrote is put into a script.
        self.assertNotIn("pull_request_target", self.recipe[True])
        for job in self.recipe["jobs"].values():
            for step in job["steps"]:
                self.assertNotIn("${{", step.get("run", ""))
                if "actions/checkout" in step.get("uses", ""):
                    self.assertIs(step["with"]["persist-credentials"], False)


class GitLab(Reviews, Publications, RecipeTest):
    recipe = yaml.safe_load((RECIPES / "gitlab.yml").read_text())

    def recipe_default(self, name):
        return self.recipe["variables"][name]

    def run_job(self, job, **environment):
        script = self.recipe[".avance"]["before_script"] + self.recipe[job]["script"]
        return self.shell("\n".join(script), **(self.asked_for | {
            "CI_API_V4_URL": self.forge.url, "CI_MERGE_REQUEST_PROJECT_ID": "3", "CI_MERGE_REQUEST_IID": "7",
            "CI_PROJECT_URL": f"file://{self.place}/o/r", "CI_SERVER_HOST": "localhost", "CI_COMMIT_SHORT_SHA": "01234567",
        } | environment))

    def review(self, **environment):
        return self.run_job("revisar", **({"AVANCE_COMENTAR": TOKEN} | environment))

    def publish(self):
        return self.run_job("pages", AVANCE_PUBLICAR=TOKEN)

    def test_without_a_token_the_list_is_in_the_log(self):
        self.assertIn("# Revisión de los informes", self.passes(self.run_job("revisar")).stdout)
        self.assertEqual(self.bodies(), [])


class Server(RecipeTest):
    def setUp(self):
        super().setUp()
        self.clone, self.site = self.place / "clone", self.place / "site"
        self.git("clone", "--quiet", self.origin, self.clone, at=self.place)
        self.site.mkdir()

    def publish(self):
        return self.shell(str(RECIPES / "publicar.sh"), REPOSITORIO=str(self.clone), DESTINO=str(self.site))

    def files(self):
        return {str(path.relative_to(self.site)): path.read_bytes() for path in self.site.rglob("*") if path.is_file()}

    def test_copies_what_is_published_and_says_nothing(self):
        (self.site / "viejo.html").write_text("")
        self.assertEqual(self.passes(self.publish()).stderr, "")
        files = self.files()
        self.assertIn("index.html", files)
        self.assertFalse([name for name in files if name.startswith(".") or "/." in name or name == "viejo.html"])
        again = self.passes(self.publish())
        self.assertEqual((again.stdout, again.stderr), ("", ""))
        self.assertEqual(files, self.files())

    def test_errors_leave_the_site(self):
        self.passes(self.publish())
        before = self.files()
        self.break_content()
        self.commit()
        self.fails(self.publish(), "content/sitio.yaml")
        self.assertEqual(before, self.files())

    def test_one_at_a_time(self):
        with open(self.clone / ".git/publicar.candado", "w") as lock:
            subprocess.run(["flock", "--nonblock", str(lock.fileno())], pass_fds=[lock.fileno()], check=True)
            self.passes(self.publish())
        self.assertEqual(self.files(), {})


class Forms(unittest.TestCase):
    """What others' programs say of the recipes."""

    def test_schemas(self):
        for name, schema in [("github.yml", "vendor.github-workflows"), ("gitlab.yml", "vendor.gitlab-ci")]:
            checker = pathlib.Path(sys.executable).parent / "check-jsonschema"
            subprocess.run([checker, "--quiet", "--builtin-schema", schema, RECIPES / name], check=True)

    @unittest.skipUnless(shutil.which("actionlint"), "actionlint is not in the path")
    def test_actionlint(self):
        subprocess.run(["actionlint", RECIPES / "github.yml"], check=True)

    def test_shellcheck(self):
        scripts = [(RECIPES / "publicar.sh").read_text()]
        for job in GitHub.recipe["jobs"].values():
            scripts += [step["run"] for step in job["steps"] if "run" in step]
        for job in [".avance", "revisar", "pages"]:
            scripts.append("\n".join(GitLab.recipe[job].get("before_script", []) + GitLab.recipe[job].get("script", [])))
        for script in scripts:
            subprocess.run(["shellcheck", "--shell", "bash", "-"], input=script, text=True, check=True)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
