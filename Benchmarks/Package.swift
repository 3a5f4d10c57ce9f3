// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "shieldwatch-benchmarks",
    dependencies: [
        .package(name: "shieldwatch", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .target(name: "TerraformTree"),
        .executableTarget(
            name: "AppraisalTimings",
            dependencies: [
                .product(name: "Attestation", package: "shieldwatch"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "MeasuredBoot", package: "shieldwatch"),
                .product(name: "TestSupport", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "FleetSimulation",
            dependencies: [
                .product(name: "IntegrityEvents", package: "shieldwatch"),
                .product(name: "LogEntries", package: "shieldwatch"),
                .product(name: "MeasuredBoot", package: "shieldwatch"),
                .product(name: "TestSupport", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "GenerateExport",
            dependencies: [.product(name: "TestSupport", package: "shieldwatch")]
        ),
        .executableTarget(name: "GenerateTree", dependencies: ["TerraformTree"]),
        .executableTarget(
            name: "StorageTimings",
            dependencies: [
                .product(name: "Alerting", package: "shieldwatch"),
                .product(name: "IntegrityEvents", package: "shieldwatch"),
                .product(name: "LogEntries", package: "shieldwatch"),
                .product(name: "MeasuredBoot", package: "shieldwatch"),
                .product(name: "Storage", package: "shieldwatch"),
            ]
        ),
        .executableTarget(
            name: "ScanBenchmarks",
            dependencies: [
                "TerraformTree",
                .product(name: "HCL", package: "shieldwatch"),
                .product(name: "JSONSyntax", package: "shieldwatch"),
                .product(name: "SourceText", package: "shieldwatch"),
                .product(name: "TerraformInput", package: "shieldwatch"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/ScanBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]
        ),
    ]
)
