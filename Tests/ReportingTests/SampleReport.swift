import Findings
import Messages
import Reporting
import SourceText

/// A report with one finding of every sort, in files and of resources with names that nobody wants to meet.
enum SampleReport {
    static let hostilePath = "日本 語/100%#?/back\\slash's \"quote\".tf"
    static let hostileAddress = "module.a[\"x\n::error::owned `|` @octocat #1\"].google_container_node_pool.web"

    static let source = SourceFile(
        path: hostilePath,
        text: """
            resource "google_container_node_pool" "web" {
              # ``` a fence, 名前
              shielded_instance_config { enable_secure_boot = false }
              image = "```"
            }

            """
    )

    static let variables = SourceFile(path: "prod.tfvars", text: "watch = false\n")

    static func place(_ file: String, _ line: Int, _ column: Int, length: Int = 5) -> SourceLocation {
        SourceLocation(file: file, line: line, column: column, end: .init(line: line, column: column + length))
    }

    static func finding(
        _ rule: String = "node-secure-boot",
        _ outcome: Outcome = .failed,
        _ severity: Severity = .high,
        address: String = "google_container_node_pool.web",
        resource: String? = nil,
        at location: SourceLocation = place("main.tf", 3, 5),
        source: SourceLocation? = nil,
        calls: [ModuleCallSite] = [],
        because: Message = "`enable_secure_boot` is false",
        missing: [MissingInput] = [],
        fix: FixEffect = .replacesNodePool
    ) -> Finding {
        Finding(
            rule: rule,
            outcome: outcome,
            severity: severity,
            address: address,
            root: ".",
            resource: resource,
            location: location,
            label: "off",
            source: source,
            calls: calls,
            message: "Nodes boot what nobody signed",
            because: because,
            missing: missing,
            fix: fix,
            attribute: "enable_secure_boot"
        )
    }

    static let findings: [Finding] = [
        finding(address: hostileAddress, at: place(hostilePath, 3, 51)),
        finding(
            "node-integrity-monitoring",
            .failed,
            .critical,
            address: "module.pools[\"night\"].google_container_node_pool.this",
            at: place("../modules/pool/main.tf", 8, 3, length: 9),
            source: place("prod.tfvars", 1, 9),
            calls: [ModuleCallSite(address: "module.pools[\"night\"]", location: place("main.tf", 20, 1, length: 6))],
            because: "\("var.watch") is false, and {braces} or [a link](https://evil.example) stay text"
        ),
        finding(
            "cluster-shielded-nodes",
            .notDetermined,
            address: "google_container_cluster.main",
            at: SourceLocation(file: "main.tf", line: 30, column: 1, end: .init(line: 34, column: 2)),
            because: "\("var.shielded") has no value",
            missing: [MissingInput(.variable, "var.shielded")],
            fix: .inPlace
        ),
        finding(
            "cluster-version-too-old",
            .failed,
            .medium,
            address: "prod",
            resource: "projects/p/locations/asia-northeast1/clusters/prod",
            at: place("export.json", 1, 1),
            fix: .inPlace
        ),
        finding("node-image-unsupported", .failed, .low, at: place("main.tf", 40, 3), fix: .replacesCluster),
        finding(.init("node-image-unsupported"), .passed, at: place("main.tf", 50, 3), fix: .none),
        finding(at: place("main.tf", 60, 3)).suppressed(
            by: Suppression(
                kind: .comment(place("main.tf", 59, 1, length: 20)),
                reason: "drivers | are not <b>signed</b> @octocat",
                until: Day("2027-01-31")
            )
        ),
        finding(address: "google_container_node_pool.old", at: place("main.tf", 70, 3)).suppressed(
            by: Suppression(kind: .baseline(file: "baseline file.json"), reason: "known before\nthe scan")
        ),
    ]

    static let report = ScanReport(
        findings: findings,
        unread: [UnreadFile(file: "bad 壊.tf", line: 7, column: 2, error: "a value is missing\r\n::error::second")],
        notFollowed: [.init(address: "module.far", source: "a/b/c", location: place("main.tf", 80, 1))],
        folderCount: 2,
        folder: "infra",
        sources: [hostilePath: source, "prod.tfvars": variables]
    )

    static let options = ReportOptions(version: "1.2.3")

    /// The report as a format writes it.
    static func text(
        _ name: String,
        _ options: ReportOptions = options,
        _ report: ScanReport = report
    ) -> String {
        ReportFormats.all.first { $0.name == name }?.render(report, options) ?? ""
    }
}
