// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "shieldwatch-fuzz",
    products: [
        .executable(name: "FuzzEventLog", targets: ["FuzzEventLog"]),
        .executable(name: "FuzzExports", targets: ["FuzzExports"]),
        .executable(name: "FuzzGRUB", targets: ["FuzzGRUB"]),
        .executable(name: "FuzzHCL", targets: ["FuzzHCL"]),
        .executable(name: "FuzzIMA", targets: ["FuzzIMA"]),
        .executable(name: "FuzzInventory", targets: ["FuzzInventory"]),
        .executable(name: "FuzzIntegrityEvents", targets: ["FuzzIntegrityEvents"]),
        .executable(name: "FuzzJSON", targets: ["FuzzJSON"]),
        .executable(name: "FuzzLogEntries", targets: ["FuzzLogEntries"]),
        .executable(name: "FuzzLoggingQuery", targets: ["FuzzLoggingQuery"]),
        .executable(name: "FuzzTPM", targets: ["FuzzTPM"]),
        .executable(name: "FuzzPE", targets: ["FuzzPE"]),
        .executable(name: "FuzzTerraform", targets: ["FuzzTerraform"]),
    ],
    dependencies: [
        .package(name: "shieldwatch", path: "..")
    ],
    targets: [
        // libFuzzer's entry point: https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library
        .target(name: "CLibFuzzer"),
        .target(name: "FuzzSupport", dependencies: ["CLibFuzzer"]),
        .target(
            name: "FuzzFiles",
            dependencies: [
                .product(name: "Messages", package: "shieldwatch"),
                .product(name: "TerraformInput", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzExports",
            dependencies: [
                "FuzzFiles", "FuzzSupport",
                .product(name: "FleetInput", package: "shieldwatch"),
                .product(name: "JSONSyntax", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
                .product(name: "TerraformInput", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzGRUB",
            dependencies: [
                "FuzzSupport",
                .product(name: "Attestation", package: "shieldwatch"),
                .product(name: "Messages", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzHCL",
            dependencies: [
                "FuzzSupport",
                .product(name: "HCL", package: "shieldwatch"),
                .product(name: "Messages", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzIMA",
            dependencies: ["FuzzSupport", .product(name: "MeasuredBoot", package: "shieldwatch")]
        ),
        .executableTarget(
            name: "FuzzInventory",
            dependencies: [
                "FuzzSupport",
                .product(name: "IntegrityEvents", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzEventLog",
            dependencies: ["FuzzSupport", .product(name: "MeasuredBoot", package: "shieldwatch")]
        ),
        .executableTarget(
            name: "FuzzIntegrityEvents",
            dependencies: [
                "FuzzSupport",
                .product(name: "IntegrityEvents", package: "shieldwatch"),
                .product(name: "LogEntries", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzTPM",
            dependencies: ["FuzzSupport", .product(name: "MeasuredBoot", package: "shieldwatch")]
        ),
        .executableTarget(
            name: "FuzzJSON",
            dependencies: [
                "FuzzSupport",
                .product(name: "JSONSyntax", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzLogEntries",
            dependencies: [
                "FuzzSupport",
                .product(name: "JSONSyntax", package: "shieldwatch"),
                .product(name: "LogEntries", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzLoggingQuery",
            dependencies: [
                "FuzzSupport",
                .product(name: "LogEntries", package: "shieldwatch"),
                .product(name: "LoggingQuery", package: "shieldwatch"),
                .product(name: "Messages", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzPE",
            dependencies: [
                "FuzzSupport",
                .product(name: "MeasuredBoot", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FuzzTerraform",
            dependencies: [
                "FuzzFiles", "FuzzSupport",
                .product(name: "TerraformInput", package: "shieldwatch"),
            ]
        ),
    ]
)

// The language rules of the main package.
for target in package.targets where target.name != "CLibFuzzer" {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
