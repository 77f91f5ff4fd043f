import BudgetModel
import Downloads
import Testing

@Suite("The JSON file of a disclosure")
struct JSONTests {
    @Test("nests projects and indicators, leaves out blank cells and writes sums as texts")
    func nests() {
        let funding = Funding(total: Sample.figure("3", fen: 3_000_000, at: Sample.place(7, 9)))
        let quantity = Quantity(number: DecimalNumber(digits: 850, scale: 1), measure: "%")
        let indicator = Sample.indicator(
            "甲\"乙\\\u{1}", target: "85.0%", .quantity(quantity), line: 8)
        let project = Sample.project("体检\n经费", funding: funding, [indicator])
        var bytes: [UInt8] = []
        JSON.append(Sample.tables(of: [project], document: "data/source/a.txt"), to: &bytes)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                {"disclosure_id":"2020/zuzhibu","year":2020,"stage":"budget","department":"组织部",\
                "title":"2020年部门预算项目绩效目标表","project_count":1,\
                "address":"https://example.com/2020/zuzhibu/index.html",\
                "source_file":"data/source/a.txt","source_path":"content/targets/2020/a.txt",\
                "source_sha256":"ab","source_bytes":7,"source_page":1,"source_line":7,\
                "source_column":1,
                "funding":[],
                "projects":[
                {"project_id":"2020/zuzhibu/p0","position":1,"project":"体检\\n经费",\
                "total_wan_yuan":"3","total_fen":3000000,"indicator_count":1,\
                "address":"https://example.com/2020/zuzhibu/p0.html","source_page":1,\
                "source_line":8,"source_column":1,
                "funding":[
                {"funding_id":"2020/zuzhibu/p0#total","funding_source":"total",\
                "amount_wan_yuan":"3","amount_fen":3000000,"printed":"3","source_page":1,\
                "source_line":7,"source_column":9}],
                "indicators":[
                {"indicator_id":"2020/zuzhibu/p0#i-9","position":1,"category":"output",\
                "level_1":"产出指标","indicator":"甲\\"乙\\\\\\u0001","target_value":"85.0%",\
                "target_class":"percentage","is_measurable":true,"number":85.0,"unit":"%",\
                "is_approximate":false,"confidence":"read","evidence":"value",\
                "address":"https://example.com/2020/zuzhibu/p0.html#i-9","source_page":1,\
                "source_line":8,"source_column":30}]}
                ]}

                """)
    }
}
