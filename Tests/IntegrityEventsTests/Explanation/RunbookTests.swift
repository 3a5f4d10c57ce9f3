import IntegrityEvents
import LogEntries
import Messages
import TestSupport
import Testing

/// What is to be done about a node, and that its commands do no more than they say.
@Suite struct RunbookTests {
    private func steps(_ name: String?, id: String = "77", zone: String = "z-1-a", project: String = "acme") -> [Runbook
        .Step]
    {
        let instance = Instance(project: project, zone: zone, id: id)
        return Runbook.steps(for: NodeReference(instance: instance, name: name), since: TestReports.time(0))
    }

    @Test func evidenceIsKeptBeforeAnythingDestroysIt() {
        let commands = steps("gke-1").flatMap(\.commands)
        let wanted = [
            "kubectl cordon gke-1", "gcloud logging read", "gcloud compute instances describe gke-1",
            "gcloud compute instances get-shielded-identity gke-1",
            "gcloud compute instances get-serial-port-output gke-1", "gcloud compute disks snapshot gke-1",
            "gcloud logging read", "kubectl drain gke-1", "gcloud compute instances delete gke-1",
        ]
        #expect(commands.count == wanted.count)
        for (command, beginning) in zip(commands, wanted) { #expect(command.hasPrefix(beginning)) }
    }

    @Test func commandsNameTheMachine() {
        let all = steps("gke-1").flatMap(\.commands)
        for command in all where command.hasPrefix("gcloud compute") {
            #expect(command.contains("gke-1 --zone=z-1-a --project=acme"))
        }
        for command in all where command.hasPrefix("gcloud logging") {
            #expect(command.contains(#"resource.labels.instance_id="77""#) && command.contains("--project=acme"))
            // Without a time only one day back is read; the day before shows what the node booted before.
            #expect(command.contains(#"timestamp>="\#(Timestamp(seconds: TestReports.time(0).seconds - 86_400).day)""#))
        }
    }

    @Test func aNameThatNobodySaysIsLookedUpFirst() throws {
        let unnamed = steps(nil)
        #expect(unnamed.count == steps("gke-1").count + 1)
        #expect(
            try #require(unnamed.first).commands == [
                "gcloud compute instances list --filter=id=77 --project=acme --format='value(name,zone)'"
            ]
        )
        #expect(unnamed.dropFirst().flatMap(\.commands).contains("kubectl cordon NODE"))
    }

    @Test func whatIsNotKnownIsLeftOut() {
        let commands = steps("gke-1", zone: "", project: "").flatMap(\.commands)
        let named = commands.filter { $0.contains("--zone") || $0.contains("--project") }
        #expect(named.isEmpty)
    }

    private static let hostile = [
        "a; touch hacked", "$(touch hacked)", "`touch hacked`", "a' ; touch hacked ; '", "a\ntouch hacked\n",
        "a | touch hacked", "a\" ; touch hacked ; \"", "> hacked", "a && touch hacked #", "'", "''", "\\", "a\\'b", "*",
        "~", "!!", "-rf", "--all", " ", "日本", "${IFS}", "a\tb", "https://compute.example/projects/p/instances/x", "A",
    ]

    /// A shell takes the commands apart: each has the words that it should have, and nothing else runs.
    @Test(arguments: hostile)
    func hostileTextsAreWordsOfACommand(_ text: String) throws {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            for command in steps("gke-1", id: text, zone: text, project: text).flatMap(\.commands) {
                // Every program is a function that prints its words.
                let script = """
                    gcloud() { for word; do printf '<%s>\\n' "$word" >&2; done; }
                    kubectl() { for word; do printf '<%s>\\n' "$word" >&2; done; }
                    \(command)
                    """
                let run = try Tool.run("sh", ["-c", script], in: folder)
                #expect(run.status == 0, "\(command): \(run.complaints)")
                let isWhole = run.complaints.contains("<--project=\(text)>\n")
                #expect(isWhole || command.hasPrefix("kubectl"), "\(command): \(run.complaints)")
            }
            #expect(try Tool.run("ls", [], in: folder).output.split(separator: "\n").contains("hacked") == false)
        }
    }

    /// In quotes as well `--all` would be an option of kubectl, and a path a machine of another project.
    @Test(arguments: hostile + [""])
    func aNameThatNoNodeHasIsLookedUp(_ name: String) {
        #expect(steps(name) == steps(nil))
    }
}
