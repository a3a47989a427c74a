"""The addresses of the whole site: signing in and out, the admin, and the pages of `tracker.views`."""

from django.contrib import admin
from django.contrib.auth import views as auth_views
from django.urls import include, path

admin.site.site_header = "Nakoming: beheer"
admin.site.site_title = "Nakoming"
admin.site.index_title = "Beheer"

urlpatterns = [
    path("inloggen/", auth_views.LoginView.as_view(redirect_authenticated_user=True), name="login"),
    path("uitloggen/", auth_views.LogoutView.as_view(), name="logout"),
    path("wachtwoord/", auth_views.PasswordChangeView.as_view(), name="password_change"),
    path("wachtwoord/gewijzigd/", auth_views.PasswordChangeDoneView.as_view(), name="password_change_done"),
    path("beheer/", admin.site.urls),
    path("", include("tracker.views.urls")),
]
