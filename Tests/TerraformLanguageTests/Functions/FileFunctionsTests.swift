import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct FileFunctionsTests {
    static let dirname: [FunctionCase] = [
        .init("dirname", ["foo/bar/baz.txt"], "foo/bar"),
        .init("dirname", [""], "."),
        .init("dirname", ["/"], "/"),
        .init("dirname", ["a"], "."),
        .init("dirname", ["a/"], "a"),
        .init("dirname", ["/a"], "/"),
        .init("dirname", ["//a"], "/"),
        .init("dirname", ["a//b/../c"], "a"),
        .init("dirname", [".."], "."),
        .init("dirname", ["a/b/"], "a/b"),
    ]

    static let basename: [FunctionCase] = [
        .init("basename", ["foo/bar/baz.txt"], "baz.txt"),
        .init("basename", [""], "."),
        .init("basename", ["/"], "/"),
        .init("basename", ["///"], "/"),
        .init("basename", ["a/"], "a"),
        .init("basename", ["a//"], "a"),
        .init("basename", [".."], ".."),
    ]

    static let pathexpand: [FunctionCase] = [
        .init("pathexpand", ["a/b"], "a/b"),
        .init("pathexpand", [""], ""),
    ]

    @Test(arguments: [dirname, basename, pathexpand].joined())
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: FileFunctions.all) == row.expected)
    }

    private static let files: [String: [UInt8]] = [
        "a.txt": Array("hello world".utf8), "d/b.txt": [], "d/c.txt": [], "raw.bin": [0xFF, 0xFE],
        "t.tftpl": Array("T\n".utf8),
    ]

    static let reading: [FunctionCase] = [
        .init("file", ["a.txt"], "hello world"),
        .fails("file", "none.txt"),
        .fails("file", "raw.bin"),
        .unknown("file", "../a.txt"),
        .init("filebase64", ["raw.bin"], "//4="),
        .init("fileexists", ["a.txt"], true),
        .init("fileexists", ["none.txt"], false),
        .unknown("fileexists", "../a.txt"),
        .init("fileset", ["d/", "*.txt"], ["d/b.txt", "d/c.txt"]),
        .unknown("fileset", "../d", "*.txt"),
        .init("filemd5", ["a.txt"], "5eb63bbbe01eeed093cb22bb8f5acdc3"),
        .init("filesha1", ["a.txt"], "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed"),
        .init("filesha256", ["d/b.txt"], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        .init("filebase64sha256", ["a.txt"], "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek="),
        .fails("filesha512", "none.txt"),
        .unknown("filebase64sha512", "../a.txt"),
        .init("templatefile", ["t.tftpl", ["a": 1]], "t.tftpl: T {a: 1}"),
        .init("templatefile", ["t.tftpl", ["a": .unknownValue("var.a")]], "t.tftpl: T {a: unknown}"),
        .init("templatefile", ["t.tftpl", ["_a": nil, "a-b": 1]], "t.tftpl: T {_a: null, a-b: 1}"),
        .fails("templatefile", "t.tftpl", ["a b": 1]),
        .fails("templatefile", "t.tftpl", ["1a": 1]),
        .fails("templatefile", "t.tftpl", ["a"]),
        .fails("templatefile", "none.tftpl", [:]),
        .fails("templatefile", "raw.bin", [:]),
        .unknown("templatefile", .unknownValue("path.x"), [:]),
        .unknown("templatefile", "t.tftpl", .unknownValue("var.all")),
        .init("templatestring", ["T", ["a": 1]], "<templatestring>: T {a: 1}"),
        .unknown("pathexpand", "~/a"),
        .unknown("abspath", "a"),
    ]

    @Test(arguments: reading)
    func readsThroughItsEnvironment(_ row: FunctionCase) {
        #expect(row.run(in: FileFunctions.all, .inMemory(Self.files)) == row.expected)
    }
}
