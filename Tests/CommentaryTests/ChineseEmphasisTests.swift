import Testing

@Suite("Emphasis beside Chinese punctuation")
struct ChineseEmphasisTests {
    @Test(
        "opens and closes",
        arguments: [
            ("**重点：**工作", "<strong>重点：</strong>工作"),
            ("重点**（一）**工作", "重点<strong>（一）</strong>工作"),
            ("**“重点”**工作", "<strong>“重点”</strong>工作"),
            ("重点**《办法》**的", "重点<strong>《办法》</strong>的"),
            ("**30%**以上", "<strong>30%</strong>以上"),
            ("达到**(30%)**以上", "达到<strong>(30%)</strong>以上"),
            ("**`code`**工作", "<strong><code>code</code></strong>工作"),
            ("*“x”*y", "<em>“x”</em>y"),
            ("a**……**b", "a<strong>……</strong>b"),
            ("**目标——**按期", "<strong>目标——</strong>按期"),
            ("*重点：*工作", "<em>重点：</em>工作"),
            ("***重点：***工作", "<em><strong>重点：</strong></em>工作"),
            ("**一：**甲，**二：**乙。", "<strong>一：</strong>甲，<strong>二：</strong>乙。"),
            ("（**重点**）工作", "（<strong>重点</strong>）工作"),
            ("**[重点](home)**工作", "<strong><a href=\"⟦home⟧\">重点</a></strong>工作"),
            ("**{{2020#total}}**万元", "<strong>⟦=2020#total⟧</strong>万元"),
            ("***重点***工作", "<em><strong>重点</strong></em>工作"),
            ("𠮷**（𠮷）**𠮷", "𠮷<strong>（𠮷）</strong>𠮷"),
            ("**한국어(영어)**를", "<strong>한국어(영어)</strong>를"),
            ("**100￥**以上", "<strong>100￥</strong>以上"),
            ("_重点_，工作", "<em>重点</em>，工作"),
            ("“_重点_”", "“<em>重点</em>”"),
        ]
    )
    func opensAndCloses(markdown: String, html: String) {
        let read = ReadNote(markdown)
        #expect(read.html == "<p>\(html)</p>\n")
        #expect(read.report.isEmpty)
    }

    @Test(
        "stays literal where CommonMark has another reason for it",
        arguments: [
            ("** 重点：**工作", "** 重点：**工作"),
            ("**重点：\u{3000}**工作", "**重点：\u{3000}**工作"),
            ("\\**重点：\\**工作", "*<em>重点：*</em>工作"),
            ("重_点：_工作", "重_点：_工作"),
            ("**_重点_**工作", "**<em>重点</em>**工作"),
            ("**a.**b", "**a.**b"),
            ("5*3*（2）", "5<em>3</em>（2）"),
        ]
    )
    func staysLiteral(markdown: String, html: String) {
        #expect(ReadNote(markdown).html == "<p>\(html)</p>\n")
    }

    @Test(
        "leaves no trace in code, addresses, titles and headings",
        arguments: [
            ("`重点：**工作`", "<p><code>重点：**工作</code></p>\n"),
            ("    重点：**工作", "<pre><code>重点：**工作\n</code></pre>\n"),
            ("```重：**点\nx\n```", "<pre><code class=\"language-重：**点\">x\n</code></pre>\n"),
            (
                "[x](https://example.org/：**工 \"题：**工\")",
                "<p><a href=\"https://example.org/%EF%BC%9A**%E5%B7%A5\" title=\"题：**工\">x</a></p>\n"
            ),
            ("## 重：**点\n", "<h2 id=\"重点\">重：**点</h2>\n"),
        ]
    )
    func leavesNoTrace(markdown: String, html: String) {
        #expect(ReadNote(markdown).html == html)
    }

    @Test("does not take the mark of a block quote for punctuation")
    func knowsBlockQuotes() {
        let markdown = "> **重点\n>**工作"
        #expect(ReadNote(markdown).html == plainCommonMark(markdown))
    }

    @Test("joins Chinese lines without a gap, and only those")
    func joinsLines() {
        #expect(ReadNote("重点\n工作").html == "<p>重点工作</p>\n")
        #expect(ReadNote("重点，\n**工作**").html == "<p>重点，<strong>工作</strong></p>\n")
        #expect(ReadNote("**重点**\n“工作”").html == "<p><strong>重点</strong>“工作”</p>\n")
        #expect(ReadNote("重点\nwork").html == "<p>重点\nwork</p>\n")
        #expect(ReadNote("“x”\n“y”").html == "<p>“x”\n“y”</p>\n")
        #expect(ReadNote("重点\n`工作`").html == "<p>重点\n<code>工作</code></p>\n")
        #expect(ReadNote("重点  \n工作").html == "<p>重点<br>\n工作</p>\n")
    }
}
