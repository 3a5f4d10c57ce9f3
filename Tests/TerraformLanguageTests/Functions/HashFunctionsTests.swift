import Findings
import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct HashFunctionsTests {
    static let md5: [FunctionCase] = [
        .init("md5", ["hello world"], "5eb63bbbe01eeed093cb22bb8f5acdc3")
    ]

    static let sha1: [FunctionCase] = [
        .init("sha1", ["hello world"], "2aae6c35c94fcfb415dbe95f408b9ce91ee846ed")
    ]

    static let sha256: [FunctionCase] = [
        .init("sha256", ["hello world"], "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")
    ]

    static let sha512: [FunctionCase] = [
        .init(
            "sha512",
            ["hello world"],
            "309ecc489c12d6eb4cc40f50c902f2b4d0ed77ee511a7c7a9bcd3ca86d4cd86f989dd35bc5ff499670da34255b45b0cfd830e81f605dcf7dc5542e93ae9cd76f"
        )
    ]

    static let base64sha256: [FunctionCase] = [
        .init("base64sha256", ["hello world"], "uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek=")
    ]

    static let base64sha512: [FunctionCase] = [
        .init(
            "base64sha512",
            ["hello world"],
            "MJ7MSJwS1utMxA9QyQLytNDtd+5RGnx6m808qG1M2G+YndNbxf9JlnDaNCVbRbDP2DDoH2Bdz33FVC6TrpzXbw=="
        )
    ]

    static let uuidv5: [FunctionCase] = [
        .init("uuidv5", ["dns", "www.terraform.io"], "a5008fae-b28c-5ba5-96cd-82b4c53552d6"),
        .init("uuidv5", ["url", "https://www.terraform.io/"], "9db6f67c-dd95-5ea0-aa5b-e70e5c5f7cf5"),
        .init("uuidv5", ["oid", "1.3.6.1.4"], "af9d40a5-7a36-5c07-b23a-851cd99fbfa5"),
        .init("uuidv5", ["x500", "CN=Example,C=GB"], "84e09961-4aa4-57f8-95b7-03edb1073253"),
        .init(
            "uuidv5",
            ["6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io"],
            "a5008fae-b28c-5ba5-96cd-82b4c53552d6"
        ),
        .init(
            "uuidv5",
            ["6BA7B810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io"],
            "a5008fae-b28c-5ba5-96cd-82b4c53552d6"
        ),
        .init(
            "uuidv5",
            ["{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "www.terraform.io"],
            "a5008fae-b28c-5ba5-96cd-82b4c53552d6"
        ),
        .init(
            "uuidv5",
            ["6ba7b8109dad11d180b400c04fd430c8", "www.terraform.io"],
            "a5008fae-b28c-5ba5-96cd-82b4c53552d6"
        ),
        .init(
            "uuidv5",
            ["urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", "www.terraform.io"],
            "a5008fae-b28c-5ba5-96cd-82b4c53552d6"
        ),
        .fails("uuidv5", "tada", "x"),
        .fails("uuidv5", "DNS", "x"),
    ]

    @Test(arguments: [md5, sha1, sha256, sha512, base64sha256, base64sha512, uuidv5].joined())
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: HashFunctions.all) == row.expected)
    }

    @Test(arguments: [
        ("bcrypt", 1), ("bcrypt", 2), ("uuid", 0), ("timestamp", 0), ("plantimestamp", 0), ("rsadecrypt", 2),
    ])
    func staysUnknown(_ name: String, _ count: Int) throws {
        let arguments = [Value](repeating: .unknownValue("var.a"), count: count)
        let function = try #require(HashFunctions.all.first { $0.name == name })
        let result = try function.apply(arguments, .inMemory())
        #expect(result.unknown?.missing.map(\.reference) == ["\(name)()"])
    }
}
