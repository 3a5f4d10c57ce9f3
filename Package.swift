// swift-tools-version: 6.2
import PackageDescription

// The program that people install carries the standard library: it starts in half the time, on machines without Swift. What
// Foundation is made of has to be named, as modules that are compiled for the shared one do not.
let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
let standalone: [LinkerSetting] =
    [.unsafeFlags(["-static-stdlib"], release)]
    + ["CoreFoundation", "_FoundationICU", "_FoundationCShims", "_FoundationCollections"].map {
        .linkedLibrary($0, release)
    }

let package = Package(
    name: "shieldwatch",
    products: [
        .executable(name: "shieldwatch", targets: ["shieldwatch"]),
        // For the packages in Benchmarks/ and FuzzTesting/.
        .library(name: "Messages", targets: ["Messages"]),
        .library(name: "SourceText", targets: ["SourceText"]),
        .library(name: "JSONSyntax", targets: ["JSONSyntax"]),
        .library(name: "HCL", targets: ["HCL"]),
        .library(name: "TerraformInput", targets: ["TerraformInput"]),
        .library(name: "FleetInput", targets: ["FleetInput"]),
        .library(name: "LogEntries", targets: ["LogEntries"]),
        .library(name: "LoggingQuery", targets: ["LoggingQuery"]),
        .library(name: "MeasuredBoot", targets: ["MeasuredBoot"]),
        .library(name: "Attestation", targets: ["Attestation"]),
        .library(name: "IntegrityEvents", targets: ["IntegrityEvents"]),
        .library(name: "Alerting", targets: ["Alerting"]),
        .library(name: "Storage", targets: ["Storage"]),
        .library(name: "TestSupport", targets: ["TestSupport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Layer 0: bytes to trees; no verdicts, no I/O.
        .target(name: "CivilTime"),
        .target(name: "IPAddresses"),
        .target(name: "Messages"),
        .target(name: "SourceText", dependencies: ["Messages"]),
        .target(name: "JSONSyntax", dependencies: ["Messages", "SourceText"]),
        .target(name: "HCL", dependencies: ["Messages", "SourceText"]),
        .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2")]),
        .target(name: "RegularExpressions", dependencies: ["CRE2"]),
        .target(
            name: "Findings",
            dependencies: ["CivilTime", "Messages", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "MeasuredBoot", dependencies: ["JSONSyntax", "Messages", "SourceText"]),
        .target(name: "YAMLSyntax", dependencies: ["Messages", "SourceText", "Yams"]),
        .target(name: "SettingValues"),

        .target(name: "CByteSearch"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "LogEntries", dependencies: ["CByteSearch", "CivilTime", "CZlib", "Messages", "SourceText"]),

        .target(
            name: "LoggingQuery",
            dependencies: [
                "CByteSearch", "CivilTime", "IPAddresses", "LogEntries", "Messages", "RegularExpressions", "SourceText",
            ]
        ),

        // Layer 1: what Google reports about a node.
        .target(
            name: "IntegrityEvents",
            dependencies: ["JSONSyntax", "LogEntries", "LoggingQuery", "MeasuredBoot", "Messages", "SourceText"]
        ),

        // Layer 1: what a node has proven.
        .target(
            name: "Attestation",
            dependencies: [
                "CivilTime", "JSONSyntax", "MeasuredBoot", "Messages", "SourceText", "YAMLSyntax", "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),

        // Layer 1: what a fleet is, and what Terraform's language means.
        .target(name: "GKEInventory", dependencies: ["Findings", "Messages"]),
        .target(
            name: "TerraformLanguage",
            dependencies: [
                "CivilTime", "Findings", "HCL", "IPAddresses", "JSONSyntax", "Messages", "RegularExpressions",
                "SourceText",
                "Yams",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),

        // Layer 2: from input to inventory, from inventory to findings.
        .target(
            name: "TerraformInput",
            dependencies: [
                "Findings", "GKEInventory", "HCL", "JSONSyntax", "Messages", "SourceText", "TerraformLanguage",
            ],
            resources: [.embedInCode("PublicModules/Data")]
        ),
        .target(
            name: "GKEExports",
            dependencies: ["Findings", "GKEInventory", "JSONSyntax", "Messages", "SourceText"]
        ),
        .target(
            name: "FleetInput",
            dependencies: [
                "Findings", "GKEExports", "GKEInventory", "JSONSyntax", "Messages", "SourceText", "TerraformInput",
            ]
        ),
        // Layer 2: whether an alarm would be heard.
        .target(
            name: "AlertChecks",
            dependencies: [
                "Findings", "GKEInventory", "JSONSyntax", "LoggingQuery", "Messages", "RegularExpressions",
                "SourceText",
            ]
        ),
        .target(name: "Posture", dependencies: ["Findings", "GKEInventory", "Messages"]),
        .target(
            name: "Reporting",
            dependencies: [
                "AlertChecks", "Attestation", "Findings", "IntegrityEvents", "JSONSyntax", "LogEntries", "LoggingQuery",
                "MeasuredBoot", "Messages", "Posture", "SourceText",
            ]
        ),
        .target(
            name: "Settings",
            dependencies: [
                "Findings", "Messages", "Reporting", "SettingValues", "SourceText", "YAMLSyntax", "Yams",
            ]
        ),

        // Layer 2: from what was seen to who has to be told.
        .target(
            name: "Alerting",
            dependencies: ["Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages"]
        ),
        // Layer 3: what goes out into the world, to tell people and to ask for entries. The only targets that open
        // connections by themselves.
        .target(
            name: "OutboundHTTP",
            dependencies: [
                "CivilTime", "LogEntries", "Messages",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
        .target(
            name: "EntrySources",
            dependencies: [
                "LogEntries", "Messages", "MonitorConfiguration", "OutboundHTTP", "SourceText",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        .target(
            name: "Notifiers",
            dependencies: [
                "Alerting", "CivilTime", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages",
                "MonitorConfiguration", "OutboundHTTP", "SourceText",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        // Layer 3: what the monitor is told.
        .target(
            name: "MonitorConfiguration",
            dependencies: ["Messages", "SettingValues", "SourceText", "YAMLSyntax", "Yams"]
        ),
        // Layer 3: what the monitor remembers, in SQLite or PostgreSQL.
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Storage",
            dependencies: [
                "Alerting", "Attestation", "CPQ", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot",
                "Messages",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        // Layer 4: what people see of it, as HTML.
        .target(
            name: "MonitorPages",
            dependencies: [
                "Alerting", "Attestation", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages",
                "MonitorConfiguration", "Posture", "SettingValues", "Storage",
            ],
            resources: [.embedInCode("Assets")]
        ),
        // Layer 4: all of it as one service.
        .target(
            name: "MonitorService",
            dependencies: [
                "Alerting", "Attestation", "EntrySources", "Findings", "IntegrityEvents", "JSONSyntax", "LogEntries",
                "LoggingQuery", "MeasuredBoot", "Messages", "MonitorConfiguration", "MonitorPages", "Notifiers",
                "SettingValues", "SourceText", "Storage",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]
        ),

        .systemLibrary(name: "CMalloc"),
        .executableTarget(
            name: "shieldwatch",
            dependencies: [
                "AlertChecks", "Alerting", "Attestation", "CMalloc", "EntrySources", "Findings", "FleetInput",
                "GKEInventory",
                "IntegrityEvents", "LogEntries", "LoggingQuery", "MeasuredBoot", "Messages", "MonitorConfiguration",
                "MonitorService",
                "Notifiers", "Posture", "Reporting", "SettingValues", "Settings", "SourceText", "Storage",
                "TerraformInput",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            linkerSettings: standalone
        ),

        // Tests: one target for each of ours, and one that runs the binary.
        .target(
            name: "TestSupport",
            dependencies: ["CSpawn", "CZlib", "MeasuredBoot", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/TestSupport"
        ),
        .target(name: "CSpawn", path: "Tests/CSpawn"),
        // Services that tests talk to.
        .target(
            name: "TestPeers",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestPeers"
        ),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"]),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"]),
        .testTarget(name: "JSONSyntaxTests", dependencies: ["JSONSyntax", "Messages", "SourceText", "TestSupport"]),
        .testTarget(
            name: "LogEntriesTests",
            dependencies: ["CByteSearch", "LogEntries", "Messages", "SourceText", "TestSupport"]
        ),
        .testTarget(
            name: "IntegrityEventsTests",
            dependencies: ["IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages", "TestSupport"]
        ),
        .testTarget(
            name: "LoggingQueryTests",
            dependencies: ["LogEntries", "LoggingQuery", "Messages", "SourceText", "TestSupport"]
        ),
        .testTarget(name: "HCLTests", dependencies: ["HCL", "Messages", "SourceText", "TestSupport"]),
        .testTarget(name: "RegularExpressionsTests", dependencies: ["RegularExpressions"]),
        .testTarget(name: "FindingsTests", dependencies: ["Findings", "Messages"]),
        .testTarget(name: "MeasuredBootTests", dependencies: ["MeasuredBoot", "Messages", "TestSupport"]),
        .testTarget(
            name: "AttestationTests",
            dependencies: [
                "Attestation", "MeasuredBoot", "Messages", "SourceText", "TestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        .testTarget(
            name: "TerraformLanguageTests",
            dependencies: [
                "CivilTime", "Findings", "HCL", "JSONSyntax", "SourceText", "TerraformLanguage", "TestSupport",
            ]
        ),
        .testTarget(
            name: "TerraformInputTests",
            dependencies: [
                "Findings", "GKEInventory", "Messages", "Posture", "SourceText", "TerraformInput", "TestSupport",
            ]
        ),
        .testTarget(
            name: "GKEExportsTests",
            dependencies: ["Findings", "GKEExports", "GKEInventory", "JSONSyntax", "Messages", "SourceText"]
        ),
        .testTarget(
            name: "FleetInputTests",
            dependencies: [
                "AlertChecks", "Findings", "FleetInput", "GKEInventory", "Messages", "Posture", "SourceText",
                "TerraformInput", "TestSupport",
            ]
        ),
        .testTarget(
            name: "AlertChecksTests",
            dependencies: [
                "AlertChecks", "Findings", "FleetInput", "GKEInventory", "SourceText", "TerraformInput", "TestSupport",
            ]
        ),
        .testTarget(
            name: "PostureTests",
            dependencies: [
                "AlertChecks", "Findings", "GKEInventory", "Messages", "Posture", "TerraformInput", "TestSupport",
            ]
        ),
        .testTarget(
            name: "ReportingTests",
            dependencies: [
                "Findings", "GKEInventory", "Messages", "Posture", "Reporting", "SourceText", "TerraformInput",
                "TestSupport",
            ]
        ),
        .testTarget(
            name: "AlertingTests",
            dependencies: [
                "Alerting", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages", "TestSupport",
            ]
        ),
        .testTarget(
            name: "OutboundHTTPTests",
            dependencies: [
                "LogEntries", "Messages", "OutboundHTTP",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "EntrySourcesTests",
            dependencies: [
                "EntrySources", "LogEntries", "LoggingQuery", "Messages", "MonitorConfiguration", "OutboundHTTP",
                "SourceText", "TestPeers", "TestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .testTarget(
            name: "NotifiersTests",
            dependencies: [
                "Alerting", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages",
                "MonitorConfiguration", "Notifiers", "OutboundHTTP", "Reporting", "SourceText", "TestPeers",
                "TestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ]
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: [
                "Alerting", "Attestation", "Findings", "IntegrityEvents", "LogEntries", "MeasuredBoot", "Messages",
                "Storage", "StorageCrashWriter", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        // What the tests of storage start and kill.
        .executableTarget(
            name: "StorageCrashWriter",
            dependencies: ["IntegrityEvents", "LogEntries", "Storage"],
            path: "Tests/StorageCrashWriter"
        ),
        .testTarget(
            name: "MonitorConfigurationTests",
            dependencies: ["Messages", "MonitorConfiguration", "SettingValues", "SourceText", "TestSupport"]
        ),
        .testTarget(name: "MonitorPagesTests", dependencies: ["Messages", "MonitorPages"]),
        .testTarget(
            name: "MonitorServiceTests",
            dependencies: [
                "Alerting", "Attestation", "EntrySources", "Findings", "IntegrityEvents", "JSONSyntax", "LogEntries",
                "MeasuredBoot", "Messages", "MonitorConfiguration", "MonitorPages", "MonitorService", "Notifiers",
                "Reporting", "SettingValues", "SourceText", "Storage", "TestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "SwiftASN1", package: "swift-asn1"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "X509", package: "swift-certificates"),
            ]
        ),
        .testTarget(
            name: "SettingsTests",
            dependencies: ["Messages", "SettingValues", "Settings", "SourceText", "TestSupport"]
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Messages", "MonitorConfiguration", "MonitorService", "Reporting", "SourceText", "TestSupport",
                "shieldwatch",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ]
        ),
    ]
)

// One set of language rules for every target of ours:
// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0335-existential-any.md
// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0409-access-level-on-imports.md
// https://github.com/swiftlang/swift-evolution/blob/main/proposals/0444-member-import-visibility.md
let strict = Context.environment["CI"] != nil
let withoutSwift: Set = ["CMalloc", "CPQ", "CRE2", "CByteSearch", "CSpawn", "CZlib"]
for target in package.targets where !withoutSwift.contains(target.name) {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        // For readers that hold a span: https://github.com/swiftlang/swift-evolution/blob/main/proposals/0446-non-escapable.md
        .enableExperimentalFeature("Lifetimes"),
    ]
    if strict { settings.append(.treatAllWarnings(as: .error)) }
    target.swiftSettings = settings
}
