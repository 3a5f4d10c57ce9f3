import Benchmark
import Foundation
import HCL
import JSONSyntax
import SourceText
import TerraformInput
import TerraformTree

/// How fast text is read, and what whole trees of a hundred, a thousand and ten thousand files cost.
///
/// Throughput is in megabytes of source: an iteration reads `bytes`, the metric counts its parts of a megabyte.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .cpuUser, .peakMemoryResident, .throughput],
        warmupIterations: 1,
        maxDuration: .seconds(5)
    )

    let files = TerraformTree(fileCount: 100).files.map { SourceFile(path: $0.path, text: $0.text) }
    let megabyte = joined(files, to: 1 << 20)

    Benchmark("HCL: parse 1 MiB") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try SyntaxTree(megabyte)) }
    }

    let json = Array(document(of: files).utf8)
    Benchmark("JSON: read \(json.count >> 10) KiB") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(try JSONReader.read(json)) }
    }

    for count in [100, 1_000, 10_000] {
        Benchmark("scan: \(count) files", configuration: .init(maxIterations: 10)) { benchmark in
            let folder = try written(TerraformTree(fileCount: count))
            defer { try? FileManager.default.removeItem(at: folder) }
            benchmark.startMeasurement()
            blackHole(TerraformScan(folder.path, options: TerraformOptions()))
            benchmark.stopMeasurement()
        }
    }
}

/// Source of about that length, each block under a name of its own.
private func joined(_ files: [SourceFile], to length: Int) -> SourceFile {
    var text = ""
    var index = 0
    while text.utf8.count < length {
        text += String(decoding: files[index % files.count].bytes, as: UTF8.self) + "\n"
        index += 1
    }
    return SourceFile(path: "joined.tf", text: text)
}

/// The same sources as one JSON document.
private func document(of files: [SourceFile]) -> String {
    let texts = files.map { String(decoding: $0.bytes, as: UTF8.self) }
    let data = try? JSONEncoder().encode(texts.map { ["text": $0.split(separator: "\n").map(String.init)] })
    return String(decoding: data ?? Data(), as: UTF8.self)
}

private func written(_ tree: TerraformTree) throws -> URL {
    let base = FileManager.default.temporaryDirectory.appendingPathComponent("tree-\(UUID().uuidString)")
    for file in tree.files {
        let url = base.appendingPathComponent(file.path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
    }
    return base
}
