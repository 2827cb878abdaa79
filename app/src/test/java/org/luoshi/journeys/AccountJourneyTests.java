package org.luoshi.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luoshi.organisations.HostAssociation;

class AccountJourneyTests extends Journey {

    private static final String PASSWORD = "山高水长路远马力知久 2026";
    private static final Pattern LINK = Pattern.compile(".*/link/\\S+");

    @ParameterizedTest
    @EnumSource(Width.class)
    void someoneIsInvitedSetsUpBothFactorsLosesOneAndIsDisabled(Width width) {
        var name = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        var admin = as("demo-admin", width);
        admin.choosesFromMenu("人员账号");
        admin.follow("邀请人员");
        admin.press("开立账号，生成链接");
        admin.isToldAt("登录名", "请填写");
        admin.write("姓名或岗位称呼", "秘书处新人");
        admin.write("登录名", name);
        admin.write("单位", "没有这家单位");
        admin.choose("岗位", "秘书处经办岗");
        admin.press("开立账号，生成链接");
        admin.isToldAt("单位", "登记册里没有这家单位");
        admin.write("单位", hostName());
        admin.press("开立账号，生成链接");
        assertThat(admin.field("复制后转交本人")).hasValue(LINK);
        var link = admin.field("复制后转交本人").inputValue();
        var account = admin.path();
        admin.open(account).seesNo("复制后转交本人");

        var invited = someone(width).open(link);
        invited.write("新密码", "1234");
        invited.press("启用账号");
        invited.isToldAt("新密码", "密码太短了");
        invited.write("新密码", PASSWORD);
        invited.press("启用账号");
        invited.seesHeading("设置第二验证");
        invited.open("/w/needs").seesHeading("设置第二验证");
        invited.press("开始设置");
        var secret = invited.page().locator("main b.num").innerText();
        invited.write("验证码", "000000");
        invited.press("确认");
        invited.isToldAt("验证码", "验证码不对");
        invited.write("验证码", code(secret, Instant.now()));
        invited.press("确认");
        invited.seesHeading("恢复码");
        invited.write("现在的密码", PASSWORD);
        invited.press("生成一组新的恢复码");
        var codes = invited.page().locator("main ol b.num").allInnerTexts();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        invited.page().reload();
        assertThat(invited.page().locator("main ol b.num")).hasCount(0);
        someone(width).open(link).sees("这个链接用过了、过期了或者已经作废。");

        invited.signsOut();
        invited.sees("已退出登录");
        signIn(invited, name, "这不是密码");
        invited.isToldAt("密码", "登录名或密码不对");
        signIn(invited, name, PASSWORD);
        invited.seesHeading("第二验证");
        invited.write("验证码", wide(code(secret, Instant.now().plusSeconds(30))));
        invited.press("验证");
        assertThat(invited.path()).isEqualTo("/w/");

        invited.signsOut();
        signIn(invited, name, PASSWORD);
        invited.write("验证码", codes.get(0));
        invited.press("验证");
        invited.open("/w/account").sees("恢复码还剩 9 个");
        invited.open("/w/account/set-up");
        invited.press("开始设置");
        var another = invited.page().locator("main b.num").innerText();
        assertThat(another).isNotEqualTo(secret);
        invited.write("验证码", code(another, Instant.now()));
        invited.press("确认");
        invited.sees("第二验证已设置");

        admin.open(account);
        admin.press("停用账号");
        admin.sees("账号已停用");
        invited.open("/w/needs");
        assertThat(invited.path()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @EnumSource(Width.class)
    void whoHasTwoCapacitiesSwitchesBetweenThemAtTheTop(Width width) {
        var both = as("demo-hospital-2", width);
        both.open("/w/needs");
        switchTo(both, width, "秘书处经办岗");
        both.sees("已切换身份");
        assertThat(both.path()).isEqualTo("/w/");
        switchTo(both, width, "会员单位经办岗");
        both.sees("已切换身份");
    }

    private static void switchTo(Person person, Width width, String post) {
        if (width == Width.PHONE)
            person.page().locator(".bottombar a[href='#menu']").click();
        else person.page().locator(".topbar details.who summary").click();
        var menu = person.page().locator(width == Width.PHONE ? "#menu .me" : ".topbar .me");
        menu.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(post)))
                .click();
        person.page().waitForLoadState();
        if (width == Width.DESKTOP)
            assertThat(person.page().locator(".topbar summary small")).containsText(post);
    }

    private static void signIn(Person person, String name, String password) {
        person.open("/sign-in");
        person.write("登录名", name);
        person.write("密码", password);
        person.press("登录");
    }

    private String hostName() {
        return db.sql("select name from organisations.organisation where id = ?")
                .param(beans.getBean(HostAssociation.class).id().value())
                .query(String.class)
                .single();
    }

    private static String code(String base32, Instant at) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) {
            var value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            if (value >= 0) bits.append(Integer.toBinaryString(32 + value).substring(1));
        }
        var secret = new byte[bits.length() / 8];
        for (int i = 0; i < secret.length; i++)
            secret[i] = new BigInteger(bits.substring(8 * i, 8 * i + 8), 2).byteValue();
        try {
            return new TimeBasedOneTimePasswordGenerator(Duration.ofSeconds(30), 6)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
