import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct NetworkFunctionsTests {
    static let cidrhost: [FunctionCase] = [
        .init("cidrhost", ["10.12.112.0/20", 16], "10.12.112.16"),
        .init("cidrhost", ["10.12.112.0/20", 268], "10.12.113.12"),
        .init("cidrhost", ["fd00:fd12:3456:7890:00a2::/72", 34], "fd00:fd12:3456:7890::22"),
        .init("cidrhost", ["10.12.112.0/20", -1], "10.12.127.255"),
        .fails("cidrhost", "10.12.112.0/20", 4096),
        .init("cidrhost", ["10.12.112.0/20", 4095], "10.12.127.255"),
        .init("cidrhost", ["10.12.112.0/20", -4096], "10.12.112.0"),
        .fails("cidrhost", "10.12.112.0/20", -4097),
        .init("cidrhost", ["10.12.112.5/20", 1], "10.12.112.1"),
        .init("cidrhost", ["10.12.112.5/32", 0], "10.12.112.5"),
        .fails("cidrhost", "10.12.112.5/32", 1),
        .init("cidrhost", ["10.12.112.5/32", -1], "10.12.112.5"),
        .init("cidrhost", ["::/0", -1], "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        .init("cidrhost", ["0.0.0.0/0", 4294967295], "255.255.255.255"),
        .fails("cidrhost", "0.0.0.0/0", 4294967296),
        .fails("cidrhost", "10.0.0.0/8", 1.5),
        .fails("cidrhost", "10.0.0.0", 1),
        .init("cidrhost", ["010.0.0.0/8", 1], "10.0.0.1"),
        .fails("cidrhost", "10.0.0/8", 1),
        .fails("cidrhost", "10.0.0.0/33", 1),
        .fails("cidrhost", "10.0.0.0/-1", 1),
        .init("cidrhost", ["10.0.0.0/08", 1], "10.0.0.1"),
        .fails("cidrhost", "10.0.0.0/+8", 1),
        .fails("cidrhost", "fe80::1%eth0/64", 1),
        .fails("cidrhost", "1.2.3.4.5/8", 1),
        .fails("cidrhost", "256.0.0.0/8", 1),
        .fails("cidrhost", ":::/8", 1),
        .init("cidrhost", ["1:2:3:4:5:6:7:8/127", 1], "1:2:3:4:5:6:7:9"),
        .init("cidrhost", ["1:2:3:4:5:6:7::/112", 1], "1:2:3:4:5:6:7:1"),
        .fails("cidrhost", "1::2::3/8", 1),
        .fails("cidrhost", "12345::/8", 1),
        .init("cidrhost", ["0:0:1:0:0:0:0:0/32", 1], "::1"),
        .init("cidrhost", ["1:0:0:2:0:0:0:0/64", 3], "1:0:0:2::3"),
        .init("cidrhost", ["64:ff9b::1.2.3.4/96", 5], "64:ff9b::5"),
        .init("cidrhost", ["::/96", 16909060], "::102:304"),
    ]

    static let cidrnetmask: [FunctionCase] = [
        .init("cidrnetmask", ["172.16.0.0/12"], "255.240.0.0"),
        .init("cidrnetmask", ["10.0.0.0/0"], "0.0.0.0"),
        .init("cidrnetmask", ["10.0.0.0/32"], "255.255.255.255"),
        .fails("cidrnetmask", "2001:db8::/32"),
    ]

    static let cidrsubnet: [FunctionCase] = [
        .init("cidrsubnet", ["172.16.0.0/12", 4, 2], "172.18.0.0/16"),
        .init("cidrsubnet", ["10.1.2.0/24", 4, 15], "10.1.2.240/28"),
        .init("cidrsubnet", ["fd00:fd12:3456:7890::/56", 16, 162], "fd00:fd12:3456:7800:a200::/72"),
        .fails("cidrsubnet", "10.1.2.0/24", 4, 16),
        .fails("cidrsubnet", "10.1.2.0/24", 9, 1),
        .init("cidrsubnet", ["10.1.2.0/24", 0, 0], "10.1.2.0/24"),
        .fails("cidrsubnet", "10.1.2.0/24", 0, 1),
        .init("cidrsubnet", ["10.1.2.7/24", 4, 1], "10.1.2.16/28"),
        .init("cidrsubnet", ["2001:db8::/32", 33, 1], "2001:db8:0:0:8000::/65"),
        .init("cidrsubnet", ["2001:db8::/32", 96, 1], "2001:db8::1/128"),
        .fails("cidrsubnet", "2001:db8::/32", 97, 1),
        .init("cidrsubnet", ["::/0", 128, 1], "::1/128"),
        .init("cidrsubnet", ["0.0.0.0/0", 32, 4294967295], "255.255.255.255/32"),
        .fails("cidrsubnet", "10.0.0.0/8", 1.5, 1),
    ]

    static let cidrsubnets: [FunctionCase] = [
        .init(
            "cidrsubnets",
            ["10.1.0.0/16", 4, 4, 8, 4],
            ["10.1.0.0/20", "10.1.16.0/20", "10.1.32.0/24", "10.1.48.0/20"]
        ),
        .init("cidrsubnets", ["10.1.0.0/16"], []),
        .fails("cidrsubnets", "10.1.0.0/16", 0),
        .fails("cidrsubnets", "10.1.0.0/16", 1, 1, 1),
        .fails("cidrsubnets", "10.1.0.0/16", 17),
        .init("cidrsubnets", ["10.1.0.0/16", 8, 4, 8], ["10.1.0.0/24", "10.1.16.0/20", "10.1.32.0/24"]),
        .init(
            "cidrsubnets",
            ["fd00:fd12:3456:7890::/56", 16, 16, 16, 32],
            [
                "fd00:fd12:3456:7800::/72", "fd00:fd12:3456:7800:100::/72", "fd00:fd12:3456:7800:200::/72",
                "fd00:fd12:3456:7800:300::/88",
            ]
        ),
        .fails("cidrsubnets", "fd00::/8", 33),
        .fails("cidrsubnets", "10.1.0.0/16", -1),
        .init("cidrsubnets", ["10.1.2.3/16", 1], ["10.1.0.0/17"]),
        .init("cidrsubnets", ["255.255.255.0/24", 1, 1], ["255.255.255.0/25", "255.255.255.128/25"]),
        .fails("cidrsubnets", "255.255.255.0/24", 1, 1, 1),
    ]

    @Test(arguments: [cidrhost, cidrnetmask, cidrsubnet, cidrsubnets].joined())
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: NetworkFunctions.all) == row.expected)
    }

    /// `cidrcontains` is newer than that Terraform; negative subnets and mapped addresses are left out.
    static let own: [FunctionCase] = [
        .init("cidrcontains", ["192.168.2.0/20", "192.168.2.1"], true),
        .init("cidrcontains", ["192.168.2.0/20", "192.168.2.0/22"], true),
        .init("cidrcontains", ["192.168.2.0/20", "192.126.2.1"], false),
        .init("cidrcontains", ["192.168.2.0/20", "192.126.2.0/18"], false),
        .init("cidrcontains", ["fe80::/48", "fe80::1"], true),
        .init("cidrcontains", ["10.0.0.0/8", "fe80::1"], false),
        .init("cidrcontains", ["10.0.0.0/8", "0.0.0.0/0"], false),
        .init("cidrcontains", ["::/0", "ffff::/16"], true),
        .fails("cidrcontains", "10.0.0.0/8", "x"),
        .exceeds("cidrsubnet", "10.1.2.0/24", 4, -1),
        .exceeds("cidrsubnet", "10.1.2.0/24", -1, 0),
        .exceeds("cidrhost", "::ffff:1.2.3.4/120", 1),
        .init("cidrhost", ["2001:db8::/32", 18_446_744_073_709_551_616.0], "2001:db8:0:1::"),
        .fails("cidrhost", "::/0", 1e308),
        .fails("cidrhost", "10.0.0.0/8", -9_223_372_036_854_775_807),
        .fails("cidrsubnet", "::/0", 9_223_372_036_854_775_807, 0),
        .fails("cidrsubnets", "10.0.0.0/8", 9_223_372_036_854_775_807),
        .init("cidrsubnets", ["::/0", 32, 1], ["::/32", "8000::/1"]),
        .fails("cidrsubnets", "::/0", 1, 1, 1),
        .init("cidrsubnets", ["255.255.255.254/31", 1, 1], ["255.255.255.254/32", "255.255.255.255/32"]),
        .fails("cidrhost", .string(String(repeating: ":", count: 1 << 20) + "/8"), 1),
    ]

    @Test(arguments: own)
    func hasItsOwnAnswer(_ row: FunctionCase) {
        #expect(row.run(in: NetworkFunctions.all) == row.expected)
    }
}
